package shop.notification.presentation.messaging;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import shop.notification.domain.Kind;
import shop.notification.domain.Occasion;

/**
 * What this service reads of order events. That an order was placed is not told: a moment later it
 * is confirmed or rejected, and that is.
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record OrderNews(
        long orderId,
        @Nullable Long userId,
        @Nullable String status,
        @Nullable BigDecimal totalAmount,
        @Nullable String currency,
        @Nullable String reason) {

    @Nullable Occasion occasion() {
        var kind = kind();
        return kind == null
                ? null
                : HeardNews.occasion(
                        userId,
                        "order:" + orderId + ":" + status,
                        kind,
                        HeardNews.facts(
                                "order_id", Long.toString(orderId),
                                "amount", HeardNews.money(totalAmount, currency),
                                "reason", reason));
    }

    private @Nullable Kind kind() {
        return switch (status == null ? "" : status) {
            case "confirmed" -> Kind.ORDER_CONFIRMED;
            case "rejected" -> Kind.ORDER_REJECTED;
            case "paid" -> Kind.ORDER_PAID;
            case "shipped" -> Kind.ORDER_SHIPPED;
            case "delivered" -> Kind.ORDER_DELIVERED;
            case "cancelled" -> Kind.ORDER_CANCELLED;
            case "expired" -> Kind.ORDER_EXPIRED;
            default -> null;
        };
    }
}
