package shop.order.domain;

import shop.platform.kernel.Money;

/** One product of an order, at the price it had when it was ordered. */
public record OrderLine(ProductId product, Quantity quantity, Money price) {

    public Money total() {
        return price.times(quantity.value());
    }
}
