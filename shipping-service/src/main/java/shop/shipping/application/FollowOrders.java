package shop.shipping.application;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import shop.platform.kernel.Transactions;
import shop.shipping.application.port.Carrier;
import shop.shipping.domain.Fulfilments;
import shop.shipping.domain.OrderId;
import shop.shipping.domain.Purchase;

/** Sees to it that what is paid is sent, and that what is cancelled is not. */
public final class FollowOrders {

    /** What is heard of an order. */
    public sealed interface Heard {

        OrderId order();

        record Paid(OrderId order, Purchase purchase) implements Heard {}

        record Ended(OrderId order) implements Heard {}
    }

    private final Fulfilments fulfilments;
    private final ShowTables showTables;
    private final Carrier carrier;
    private final Transactions transactions;
    private final Clock clock;

    public FollowOrders(
            Fulfilments fulfilments,
            ShowTables showTables,
            Carrier carrier,
            Transactions transactions,
            Clock clock) {
        this.fulfilments = fulfilments;
        this.showTables = showTables;
        this.carrier = carrier;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void handle(List<Heard> batch) {
        var plan = new DeliveryPlan(showTables, carrier.name());
        transactions.run(() -> {
            var taken = fulfilments.take(batch.stream().map(Heard::order).distinct().toList());
            for (var heard : batch) {
                var now = clock.instant();
                var fulfilment = requireNonNull(taken.get(heard.order()));
                switch (heard) {
                    case Heard.Paid(_, var purchase) -> {
                        var where = purchase.destination().locality();
                        fulfilment.paid(
                                purchase, plan.promised(where, purchase.method(), now), now);
                    }
                    case Heard.Ended _ -> fulfilment.cancelled(now);
                }
            }
            fulfilments.save(taken.values());
        });
    }
}
