package shop.promotion.domain;

import shop.platform.kernel.Money;

/**
 * Some of one product.
 *
 * @param price of one
 */
public record CartLine(ProductId product, String category, Money price, int quantity) {

    public static final int MOST = 10_000;

    public CartLine {
        if (quantity < 1 || quantity > MOST) {
            throw new PromotionProblem.FieldRefused("bad-quantity", "quantity", "is 1 to " + MOST);
        }
        if (price.isNegative()) {
            throw new PromotionProblem.FieldRefused("bad-price", "unit_price", "is not below 0");
        }
    }

    Money total() {
        return price.times(quantity);
    }
}
