package shop.payment.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.payment.domain.Payment;
import shop.payment.domain.PaymentMethod;
import shop.payment.domain.Refund;
import shop.platform.kernel.Money;

/**
 * A payment as it is shown.
 *
 * @param isOpen whether only the provider can say what became of it
 */
public record PaymentView(
        long id,
        long orderId,
        long userId,
        Money amount,
        Money refunded,
        String status,
        PaymentMethod method,
        @Nullable String transactionId,
        @Nullable String failureReason,
        List<Refund> refunds,
        boolean isOpen,
        Instant createdAt) {

    public static PaymentView of(Payment payment) {
        var intent = payment.intent();
        return new PaymentView(
                payment.id().value(),
                intent.order().value(),
                intent.customer().value(),
                payment.amount(),
                payment.refundedTotal(),
                payment.status(),
                intent.method(),
                payment.transactionId(),
                payment.failureReason(),
                payment.refunds(),
                payment.isOpen(),
                payment.createdAt());
    }
}
