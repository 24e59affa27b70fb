package shop.order.application;

import java.time.Duration;
import java.util.List;
import shop.order.application.port.OrderBell;
import shop.order.domain.OrderId;
import shop.order.domain.OrderProblem;
import shop.order.domain.Orders;
import shop.order.domain.Reach;
import shop.order.domain.TimelineEntry;

/** Tells what has happened to an order, and waits a while for more. */
public final class ShowTimeline {

    /**
     * @param after the version from which all is known
     * @param patience how long to wait if there is nothing new
     */
    public record Query(OrderId order, Reach reach, long after, Duration patience) {}

    private final Orders orders;
    private final OrderBell bell;

    public ShowTimeline(Orders orders, OrderBell bell) {
        this.orders = orders;
        this.bell = bell;
    }

    public List<TimelineEntry> handle(Query query) {
        if (orders.find(query.order(), query.reach()).isEmpty()) {
            throw new OrderProblem.NoSuchOrder(query.order());
        }
        var entries = orders.timeline(query.order(), query.after());
        if (!entries.isEmpty() || !query.patience().isPositive()) {
            return entries;
        }
        bell.await(query.order(), query.after(), query.patience());
        return orders.timeline(query.order(), query.after());
    }
}
