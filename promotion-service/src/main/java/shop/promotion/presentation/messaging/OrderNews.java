package shop.promotion.presentation.messaging;

import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.promotion.application.FollowOrders.Heard;
import shop.promotion.domain.OrderId;
import shop.promotion.domain.RedemptionId;
import shop.promotion.domain.RedemptionSignal.OrderEnded;
import shop.promotion.domain.RedemptionSignal.OrderLives;

/** What this service reads of an order's news. */
@Json(naming = Json.Naming.LowerUnderscore)
public record OrderNews(long orderId, String status, @Nullable String redemptionId) {

    /** Empty where the order redeems nothing. */
    Optional<Heard> heard() {
        if (redemptionId == null) {
            return Optional.empty();
        }
        var order = new OrderId(orderId);
        var signal =
                switch (status) {
                    case "rejected", "cancelled", "expired" -> new OrderEnded(order);
                    default -> new OrderLives(order);
                };
        return Optional.of(new Heard(new RedemptionId(redemptionId), signal));
    }
}
