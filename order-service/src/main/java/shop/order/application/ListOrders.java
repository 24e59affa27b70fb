package shop.order.application;

import shop.order.domain.OrderFilter;
import shop.order.domain.Orders;

/** Lists orders, newest first. */
public final class ListOrders {

    private final Orders orders;

    public ListOrders(Orders orders) {
        this.orders = orders;
    }

    public OrderPage handle(OrderFilter filter) {
        return OrderPage.of(orders.list(filter), filter.page().limit());
    }
}
