package shop.order.application;

import shop.order.domain.Order;
import shop.order.domain.OrderId;
import shop.order.domain.OrderProblem;
import shop.order.domain.Orders;
import shop.order.domain.Reach;

/** Shows an order to those it concerns; for anybody else it does not exist. */
public final class ShowOrder {

    private final Orders orders;

    public ShowOrder(Orders orders) {
        this.orders = orders;
    }

    public Order handle(OrderId order, Reach reach) {
        return orders.find(order, reach).orElseThrow(() -> new OrderProblem.NoSuchOrder(order));
    }
}
