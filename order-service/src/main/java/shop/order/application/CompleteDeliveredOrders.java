package shop.order.application;

import java.time.Clock;
import java.time.Duration;
import shop.order.domain.Orders;
import shop.order.domain.Signal;

/** Completes orders that were delivered long enough ago. */
public final class CompleteDeliveredOrders {

    private static final int BATCH = 100;

    private final Orders orders;
    private final OrderChanges changes;
    private final Clock clock;
    private final Duration delay;

    /**
     * @param delay since the last that happened to a delivered order
     */
    public CompleteDeliveredOrders(
            Orders orders, OrderChanges changes, Clock clock, Duration delay) {
        this.orders = orders;
        this.changes = changes;
        this.clock = clock;
        this.delay = delay;
    }

    /** Several instances may do this at once; each takes what the others have not. */
    public void handle() {
        while (completeBatch() == BATCH) {}
    }

    private int completeBatch() {
        var now = clock.instant();
        return changes.change(
                        () -> orders.lockDelivered(now.minus(delay), BATCH),
                        order -> order.on(new Signal.ReturnTimeIsOver(), now))
                .size();
    }
}
