package shop.notification.presentation.messaging;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import shop.notification.domain.Kind;
import shop.notification.domain.Occasion;

/** What this service reads of payment events. */
@Json(naming = Json.Naming.LowerUnderscore)
public record PaymentNews(
        long paymentId,
        long orderId,
        @Nullable Long userId,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable String reason,
        @Nullable String refundId) {

    @Nullable Occasion processed() {
        return occasion("payment:" + paymentId + ":processed", Kind.PAYMENT_PROCESSED);
    }

    @Nullable Occasion failed() {
        return occasion("payment:" + paymentId + ":failed", Kind.PAYMENT_FAILED);
    }

    @Nullable Occasion refunded() {
        return occasion("payment:" + paymentId + ":refunded:" + refundId, Kind.PAYMENT_REFUNDED);
    }

    private @Nullable Occasion occasion(String key, Kind kind) {
        return HeardNews.occasion(
                userId,
                key,
                kind,
                HeardNews.facts(
                        "order_id", Long.toString(orderId),
                        "payment_id", Long.toString(paymentId),
                        "amount", HeardNews.money(amount, currency),
                        "reason", reason));
    }
}
