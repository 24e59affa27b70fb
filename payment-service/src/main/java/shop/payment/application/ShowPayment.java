package shop.payment.application;

import org.jspecify.annotations.Nullable;
import shop.payment.domain.CustomerId;
import shop.payment.domain.PaymentId;
import shop.payment.domain.PaymentProblem.PaymentNotFound;
import shop.payment.domain.Payments;

/** Shows one payment to whom it belongs. */
public final class ShowPayment {

    private final Payments payments;

    public ShowPayment(Payments payments) {
        this.payments = payments;
    }

    /**
     * @param owner whose it must be; {@code null} for staff, who see all
     */
    public PaymentView handle(PaymentId id, @Nullable CustomerId owner) {
        return payments.find(id)
                .filter(payment -> owner == null || payment.intent().customer().equals(owner))
                .map(PaymentView::of)
                .orElseThrow(() -> new PaymentNotFound(id));
    }
}
