package shop.payment.application;

import java.time.Clock;
import java.util.List;
import shop.payment.domain.PayableOrder;
import shop.payment.domain.PayableOrders;
import shop.payment.domain.Payments;
import shop.platform.kernel.Transactions;

/** Remembers what orders owe; the money of one that died is set aside to go back. */
public final class NoteOrders {

    private final PayableOrders orders;
    private final Payments payments;
    private final Transactions transactions;
    private final Clock clock;

    public NoteOrders(
            PayableOrders orders, Payments payments, Transactions transactions, Clock clock) {
        this.orders = orders;
        this.payments = payments;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void handle(List<PayableOrder> heard) {
        transactions.run(() -> {
            orders.note(heard);
            var dead = heard.stream().filter(PayableOrder::isDead).map(PayableOrder::id).toList();
            for (var payment : payments.takeLiveOf(dead)) {
                payment.giveBackAll("the order has ended", clock.instant());
                payments.save(payment);
            }
        });
    }
}
