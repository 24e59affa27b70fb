package shop.notification.presentation.messaging;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import shop.notification.domain.Kind;
import shop.notification.domain.Occasion;

/** What this service reads of the alerts of favourites. */
@Json(naming = Json.Naming.LowerUnderscore)
public record AlertNews(
        long alertId,
        @Nullable Long userId,
        @Nullable String name,
        @Nullable BigDecimal oldPrice,
        @Nullable BigDecimal newPrice,
        @Nullable String currency) {

    @Nullable Occasion priceDropped() {
        return HeardNews.occasion(
                userId,
                "alert:" + alertId + ":price_dropped",
                Kind.PRICE_DROPPED,
                HeardNews.facts(
                        "name", name,
                        "old_price", HeardNews.money(oldPrice, currency),
                        "new_price", HeardNews.money(newPrice, currency)));
    }

    @Nullable Occasion backInStock() {
        return HeardNews.occasion(
                userId,
                "alert:" + alertId + ":back_in_stock",
                Kind.BACK_IN_STOCK,
                HeardNews.facts("name", name));
    }
}
