package shop.bad.presentation;

import shop.bad.domain.Orders;

public final class OrderController {

    @Inject private final Orders orders;

    OrderController(Orders orders) {
        this.orders = orders;
    }

    void place() {
        orders.add();
    }

    @interface Inject {}
}
