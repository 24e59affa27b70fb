package shop.notification.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.notification.domain.Category;
import shop.notification.domain.Channel;
import shop.notification.domain.Mute;

/** Which categories are wanted; what is absent stays as it is. */
@Json(naming = Json.Naming.LowerUnderscore)
public record SwitchesRequest(
        @Nullable Boolean account,
        @Nullable Boolean orders,
        @Nullable Boolean shipping,
        @Nullable Boolean payments,
        @Nullable Boolean alerts) {

    void addTo(Map<Mute, Boolean> wishes, Channel channel) {
        for (var category : Category.values()) {
            var wanted = wanted(category);
            if (wanted != null) {
                wishes.put(new Mute(channel, category), wanted);
            }
        }
    }

    private @Nullable Boolean wanted(Category category) {
        return switch (category) {
            case ACCOUNT -> account;
            case ORDERS -> orders;
            case SHIPPING -> shipping;
            case PAYMENTS -> payments;
            case ALERTS -> alerts;
        };
    }
}
