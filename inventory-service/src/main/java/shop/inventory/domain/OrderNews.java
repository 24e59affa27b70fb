package shop.inventory.domain;

import java.util.List;

/** What the inventory hears of an order. */
public sealed interface OrderNews {

    OrderId order();

    record Placed(OrderId order, List<Line> lines) implements OrderNews {
        public Placed {
            lines = List.copyOf(lines);
        }
    }

    record Paid(OrderId order) implements OrderNews {}

    record Shipped(OrderId order) implements OrderNews {}

    /** By whomever: the customer, staff, or the clock. */
    record Cancelled(OrderId order) implements OrderNews {}
}
