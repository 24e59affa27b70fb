package shop.payment.application;

import java.util.List;
import shop.payment.domain.PaymentFilter;
import shop.payment.domain.Payments;

/** Lists payments, newest first. */
public final class ListPayments {

    private final Payments payments;

    public ListPayments(Payments payments) {
        this.payments = payments;
    }

    public List<PaymentView> handle(PaymentFilter filter) {
        return payments.list(filter).stream().map(PaymentView::of).toList();
    }
}
