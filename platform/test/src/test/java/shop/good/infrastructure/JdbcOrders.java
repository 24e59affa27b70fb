package shop.good.infrastructure;

import shop.good.domain.Order;
import shop.good.domain.Orders;

public final class JdbcOrders implements Orders {

    @Override
    public void add(Order order) {
        order.total();
    }
}
