package shop.payment.application;

import java.time.Clock;
import java.util.Optional;
import shop.payment.application.port.PaymentProvider.Charge;
import shop.payment.application.port.PaymentProvider.Charge.Approved;
import shop.payment.application.port.PaymentProvider.Charge.Declined;
import shop.payment.application.port.PaymentProvider.Charge.Unclear;
import shop.payment.domain.PayableOrder;
import shop.payment.domain.PayableOrders;
import shop.payment.domain.Payment;
import shop.payment.domain.PaymentId;
import shop.payment.domain.PaymentProblem.PaymentNotFound;
import shop.payment.domain.Payments;
import shop.platform.kernel.Transactions;

/**
 * Notes what the provider says of a charge, at once, late or twice. Money taken for an order that
 * died meanwhile is set aside to go back.
 */
public final class RecordCharge {

    private final Payments payments;
    private final PayableOrders orders;
    private final Transactions transactions;
    private final ChangePayment changePayment;
    private final Clock clock;

    public RecordCharge(
            Payments payments, PayableOrders orders, Transactions transactions, Clock clock) {
        this.payments = payments;
        this.orders = orders;
        this.transactions = transactions;
        this.changePayment = new ChangePayment(payments, transactions);
        this.clock = clock;
    }

    /** What was said of a payment of which only the number is known. */
    public Payment handle(PaymentId id, Charge charge) {
        return handle(payments.find(id).orElseThrow(() -> new PaymentNotFound(id)), charge);
    }

    /**
     * The order is taken before its payment, here and wherever both are, so that none waits for
     * ever.
     */
    Payment handle(Payment known, Charge charge) {
        return transactions.call(() -> {
            var order = orders.lock(known.intent().order());
            return changePayment.handle(known.id(), payment -> note(charge, payment, order));
        });
    }

    private void note(Charge charge, Payment payment, Optional<PayableOrder> order) {
        var now = clock.instant();
        switch (charge) {
            case Approved(var transactionId) -> {
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
