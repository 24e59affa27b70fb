package shop.payment.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import shop.payment.application.port.PaymentProvider.Charge;
import shop.payment.application.port.PaymentProvider.Charge.Approved;
import shop.payment.application.port.PaymentProvider.Charge.Declined;
import shop.payment.application.port.PaymentProvider.Charge.Unclear;
import shop.payment.domain.OrderId;
import shop.payment.domain.PayableOrder;
import shop.payment.domain.PayableOrders;
import shop.payment.domain.Payment;
import shop.payment.domain.PaymentId;
import shop.payment.domain.PaymentProblem.PaymentNotFound;
import shop.payment.domain.Payments;
import shop.platform.kernel.Batcher;
import shop.platform.kernel.Transactions;

/**
 * Notes what the provider says of a charge, at once, late or twice. Money taken for an order that
 * died meanwhile is set aside to go back. What is said of many payments at the same time is noted
 * in one transaction.
 */
public final class RecordCharge {

    private static final int AT_ONCE = 32;

    private record Answer(Payment known, Charge charge) {}

    private final Payments payments;
    private final PayableOrders orders;
    private final Transactions transactions;
    private final Clock clock;
    private final Batcher<Answer, Payment> answers = new Batcher<>(AT_ONCE, this::record);

    public RecordCharge(
            Payments payments, PayableOrders orders, Transactions transactions, Clock clock) {
        this.payments = payments;
        this.orders = orders;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What was said of a payment of which only the number is known. */
    public Payment handle(PaymentId id, Charge charge) {
        return handle(payments.find(id).orElseThrow(() -> new PaymentNotFound(id)), charge);
    }

    Payment handle(Payment known, Charge charge) {
        return answers.call(new Answer(known, charge));
    }

    /**
     * Orders are taken before their payments, here and wherever both are, so that none waits for
     * ever.
     */
    private List<Payment> record(List<Answer> batch) {
        return transactions.call(() -> {
            var locked = new HashMap<OrderId, PayableOrder>();
            orders.lock(batch.stream().map(it -> it.known().intent().order()).toList())
                    .forEach(order -> locked.put(order.id(), order));
            var taken = new HashMap<PaymentId, Payment>();
            payments.take(batch.stream().map(it -> it.known().id()).toList())
                    .forEach(payment -> taken.put(payment.id(), payment));
            var noted = new ArrayList<Payment>();
            for (var answer : batch) {
                var payment = taken.get(answer.known().id());
                if (payment == null) {
                    throw new PaymentNotFound(answer.known().id());
                }
                var order = Optional.ofNullable(locked.get(payment.intent().order()));
                note(answer.charge(), payment, order);
                noted.add(payment);
            }
            payments.save(taken.values());
            return noted;
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
