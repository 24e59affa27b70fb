package shop.payment.application;

import java.time.Clock;
import shop.payment.application.port.PaymentProvider.Charge;
import shop.payment.application.port.PaymentProvider.Charge.Approved;
import shop.payment.application.port.PaymentProvider.Charge.Declined;
import shop.payment.application.port.PaymentProvider.Charge.Unclear;
import shop.payment.domain.PayableOrder;
import shop.payment.domain.PayableOrders;
import shop.payment.domain.Payment;
import shop.payment.domain.PaymentId;
import shop.payment.domain.Payments;
import shop.platform.kernel.Transactions;

/**
 * Notes what the provider says of a charge, at once, late or twice. Money taken for an order that
 * died meanwhile is set aside to go back.
 */
public final class RecordCharge {

    private final ChangePayment changePayment;
    private final PayableOrders orders;
    private final Clock clock;

    public RecordCharge(
            Payments payments, PayableOrders orders, Transactions transactions, Clock clock) {
        this.changePayment = new ChangePayment(payments, transactions);
        this.orders = orders;
        this.clock = clock;
    }

    public Payment handle(PaymentId id, Charge charge) {
        return changePayment.handle(id, payment -> note(charge, payment));
    }

    private void note(Charge charge, Payment payment) {
        var now = clock.instant();
        switch (charge) {
            case Approved(var transactionId) -> {
                var order = orders.lock(payment.intent().order());
                payment.approved(transactionId, now);
                if (order.filter(PayableOrder::isDead).isPresent()) {
                    payment.giveBackAll("the order had ended before it was paid", now);
                }
            }
            case Declined(var reason) -> payment.declined(reason, now);
            case Unclear() -> payment.unanswered();
        }
    }
}
