package shop.order.application;

import shop.order.domain.cart.Carts;
import shop.order.domain.cart.CartsContract;

class InMemoryCartsTest extends CartsContract {

    private final InMemoryCarts carts = new InMemoryCarts();

    @Override
    protected Carts carts() {
        return carts;
    }
}
