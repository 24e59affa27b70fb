package shop.order.presentation.messaging;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shop.order.domain.PaymentId;
import shop.order.domain.Signal;
import shop.platform.kernel.Money;

/** What this service reads of {@code payment_processed} and {@code payment_refunded}. */
@Json(naming = Json.Naming.LowerUnderscore)
public record PaymentNews(
        long paymentId,
        long orderId,
        @Nullable String currency,
        @Nullable BigDecimal totalRefunded) {

    Signal processed() {
        return new Signal.PaymentProcessed(new PaymentId(paymentId));
    }

    Signal refunded() {
        return new Signal.PaymentRefunded(
                new Money(
                        Objects.requireNonNull(totalRefunded, "total_refunded"),
                        Currency.getInstance(Objects.requireNonNull(currency, "currency"))));
    }
}
