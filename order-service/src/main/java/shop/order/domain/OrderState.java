package shop.order.domain;

import java.time.Instant;
import java.util.List;

/** Where an order stands; each state carries what is true only in it. */
public sealed interface OrderState {

    OrderStatus status();

    /** Not yet paid: these end by themselves when {@link #payBy} has passed. */
    sealed interface Open extends OrderState {
        Instant payBy();
    }

    /** Placed; whether the stock suffices is not known yet. */
    record Pending(Instant payBy) implements Open {
        @Override
        public OrderStatus status() {
            return OrderStatus.PENDING;
        }
    }

    /** Placed, and the payment was heard of before the stock decision. */
    record PaidEarly(Instant payBy) implements Open {
        @Override
        public OrderStatus status() {
            return OrderStatus.PENDING;
        }
    }

    /** The stock is held; it awaits payment. */
    record Confirmed(Instant payBy) implements Open {
        @Override
        public OrderStatus status() {
            return OrderStatus.CONFIRMED;
        }
    }

    record Paid() implements OrderState {
        @Override
        public OrderStatus status() {
            return OrderStatus.PAID;
        }
    }

    record Processing() implements OrderState {
        @Override
        public OrderStatus status() {
            return OrderStatus.PROCESSING;
        }
    }

    record Shipped() implements OrderState {
        @Override
        public OrderStatus status() {
            return OrderStatus.SHIPPED;
        }
    }

    record Delivered() implements OrderState {
        @Override
        public OrderStatus status() {
            return OrderStatus.DELIVERED;
        }
    }

    record Completed() implements OrderState {
        @Override
        public OrderStatus status() {
            return OrderStatus.COMPLETED;
        }
    }

    /** The stock did not suffice. */
    record Rejected(List<Shortage> shortages) implements OrderState {
        public Rejected {
            shortages = List.copyOf(shortages);
        }

        @Override
        public OrderStatus status() {
            return OrderStatus.REJECTED;
        }
    }

    /** Not paid in time. */
    record Expired() implements OrderState {
        @Override
        public OrderStatus status() {
            return OrderStatus.EXPIRED;
        }
    }

    record Cancelled(String reason) implements OrderState {
        @Override
        public OrderStatus status() {
            return OrderStatus.CANCELLED;
        }
    }
}
