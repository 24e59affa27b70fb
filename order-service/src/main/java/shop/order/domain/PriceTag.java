package shop.order.domain;

import shop.platform.kernel.Money;

/** A product and what it costs now. */
public record PriceTag(ProductId product, Money price) {

    @Override
    public String toString() {
        return product + " (" + price + ")";
    }
}
