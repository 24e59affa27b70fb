package shop.order.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * All orders. An order and its news are kept together or not at all. {@link #lock} and {@link
 * #lockOverdue} and the like need a transaction around them; who locks an order is its only writer
 * until that ends.
 */
public interface Orders {

    /**
     * Gives a placement its number and keeps it; the same request again gives the same order.
     *
     * @throws OrderProblem.PlacedTooLate if the uses of promotions taken for it may be gone
     */
    Order add(Placement placement);

    /**
     * Keeps what was changed.
     *
     * @throws StaleOrders if somebody else has changed one of them since it was read
     */
    void save(Collection<Order> orders);

    Optional<Order> find(OrderId id, Reach reach);

    /** Those of {@code ids} that exist, by number. */
    List<Order> find(Collection<OrderId> ids);

    Optional<Order> placedBy(RequestId request);

    Optional<Order> placedWith(RedemptionId redemption);

    /** Whether the customer has an order that is neither rejected nor expired nor cancelled. */
    boolean hasOrdered(CustomerId customer);

    /** Newest first. */
    List<Order> list(OrderFilter filter);

    /** As {@link #find(Collection)}, and nobody else changes them until the transaction ends. */
    List<Order> lock(Collection<OrderId> ids);

    /** Up to {@code limit} unpaid orders whose time is up, leaving out those locked by others. */
    List<Order> lockOverdue(Instant now, int limit);

    /** Up to {@code limit} orders delivered before {@code then}, leaving out those locked. */
    List<Order> lockDelivered(Instant then, int limit);

    /** What has happened to an order after its {@code version}, oldest first. */
    List<TimelineEntry> timeline(OrderId id, long version);

    /** Two writers met; the later one must read again. */
    final class StaleOrders extends RuntimeException {
        public StaleOrders(Collection<OrderId> orders) {
            super("changed by another writer: one of " + orders);
        }
    }
}
