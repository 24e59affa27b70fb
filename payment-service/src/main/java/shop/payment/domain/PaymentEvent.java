package shop.payment.domain;

import java.time.Instant;
import shop.platform.kernel.Money;

/** What a payment announces. */
public sealed interface PaymentEvent {

    record PaymentProcessed(String transactionId, Instant at) implements PaymentEvent {}

    record PaymentFailed(String reason, Instant at) implements PaymentEvent {}

    /** {@code total} is everything given back so far, this refund included. */
    record PaymentRefunded(Refund refund, Money total, boolean whole, Instant at)
            implements PaymentEvent {}
}
