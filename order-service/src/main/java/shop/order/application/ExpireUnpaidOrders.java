package shop.order.application;

import java.time.Clock;
import shop.order.domain.Orders;
import shop.order.domain.Signal;

/** Ends orders that were not paid in time, also those whose stock decision never came. */
public final class ExpireUnpaidOrders {

    private static final int BATCH = 100;

    private final Orders orders;
    private final OrderChanges changes;
    private final Clock clock;

    public ExpireUnpaidOrders(Orders orders, OrderChanges changes, Clock clock) {
        this.orders = orders;
        this.changes = changes;
        this.clock = clock;
    }

    /** Several instances may do this at once; each takes what the others have not. */
    public void handle() {
        while (expireBatch() == BATCH) {}
    }

    private int expireBatch() {
        var now = clock.instant();
        return changes.change(
                        () -> orders.lockOverdue(now, BATCH),
                        order -> order.on(new Signal.TimeIsUp(), now))
                .size();
    }
}
