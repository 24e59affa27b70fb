package shop.order.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * All orders. An order and its news are kept together or not at all. {@link #lock} and {@link
 * #lockOverdue} need a transaction around them; who locks an order is its only writer until that
 * ends.
 */
public interface Orders {

    /** Gives a placement its number and keeps it; the same request again gives the same order. */
    Order add(Placement placement);

    /**
     * Keeps what was changed.
     *
     * @throws StaleOrders if somebody else has changed one of them since it was read
     */
    void save(Collection<Order> orders);

    Optional<Order> find(OrderId id, Reach reach);

    Optional<Order> placedBy(RequestId request);

    /** Newest first. */
    List<Order> list(OrderFilter filter);

    /** Those of {@code ids} that exist, by number. */
    List<Order> lock(Collection<OrderId> ids);

    /** Up to {@code limit} unpaid orders whose time is up, leaving out those locked by others. */
    List<Order> lockOverdue(Instant now, int limit);

    /** What has happened to an order after its {@code version}, oldest first. */
    List<TimelineEntry> timeline(OrderId id, long version);

    /** Two writers met; the later one must read again. */
    final class StaleOrders extends RuntimeException {
        public StaleOrders(Collection<OrderId> orders) {
            super("changed by another writer: one of " + orders);
        }
    }
}
