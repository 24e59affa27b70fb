package shop.order.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to an order. Each has the version it made, so they can be put in order and none
 * can be missing unnoticed; together they are the order's timeline.
 */
public sealed interface OrderEvent {

    long version();

    /** The status after it. */
    OrderStatus status();

    Instant at();

    /** A sentence for people, where there is more to say than the status. */
    @Nullable String note();

    record OrderCreated(long version, Instant at) implements OrderEvent {
        @Override
        public OrderStatus status() {
            return OrderStatus.PENDING;
        }

        @Override
        public @Nullable String note() {
            return null;
        }
    }

    record OrderStatusUpdated(long version, OrderStatus previous, OrderStatus status, Instant at)
            implements OrderEvent {
        @Override
        public @Nullable String note() {
            return null;
        }
    }

    /** Cancelled or expired: whoever holds stock or money for it gives that back. */
    record OrderCancelled(
            long version, OrderStatus previous, OrderStatus status, String reason, Instant at)
            implements OrderEvent {
        @Override
        public String note() {
            return reason;
        }
    }

    /** Something worth remembering that left the status as it was. */
    record OrderNoted(long version, OrderStatus status, String note, Instant at)
            implements OrderEvent {}
}
