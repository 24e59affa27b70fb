package shop.order.application;

import java.util.Collection;
import java.util.List;
import shop.order.domain.Order;
import shop.order.domain.OrderId;
import shop.order.domain.Orders;

/** Tells other services who has to pay how much for which orders, those of them that exist. */
public final class ShowPayableOrders {

    private final Orders orders;

    public ShowPayableOrders(Orders orders) {
        this.orders = orders;
    }

    public List<Order> handle(Collection<OrderId> asked) {
        return orders.find(asked);
    }
}
