package shop.payment.application;

import java.time.Clock;
import shop.payment.application.port.PaymentProvider;
import shop.payment.domain.Payment;
import shop.payment.domain.PaymentId;
import shop.payment.domain.PaymentProblem.PaymentNotFound;
import shop.payment.domain.Payments;
import shop.platform.kernel.Transactions;

/** Sends the refunds that were set aside, one after the other, until one does not get through. */
public final class GiveMoneyBack {

    private final Payments payments;
    private final ChangePayment changePayment;
    private final PaymentProvider provider;
    private final Clock clock;

    public GiveMoneyBack(
            Payments payments, Transactions transactions, PaymentProvider provider, Clock clock) {
        this.payments = payments;
        this.changePayment = new ChangePayment(payments, transactions);
        this.provider = provider;
        this.clock = clock;
    }

    public Payment handle(PaymentId id) {
        var payment = payments.find(id).orElseThrow(() -> new PaymentNotFound(id));
        for (var next = payment.nextRefund(); next.isPresent(); next = payment.nextRefund()) {
            var refund = next.get();
            if (!provider.refund(payment.refundKey(refund), payment.chargeKey(), refund.amount())) {
                return payment;
            }
            payment =
                    changePayment.handle(
                            id, changed -> changed.refunded(refund.number(), clock.instant()));
        }
        return payment;
    }
}
