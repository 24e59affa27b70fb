package shop.order.domain;

import shop.platform.kernel.Money;

/** What one promotion takes off. */
public record Discount(Promotion promotion, Money amount) {

    public Discount {
        if (amount.isNegative()) {
            throw new IllegalArgumentException(promotion + " makes it dearer: " + amount);
        }
    }
}
