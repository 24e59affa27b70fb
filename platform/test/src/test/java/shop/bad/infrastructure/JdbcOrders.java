package shop.bad.infrastructure;

import shop.bad.domain.Orders;

public final class JdbcOrders implements Orders {

    @Override
    public void add() {}
}
