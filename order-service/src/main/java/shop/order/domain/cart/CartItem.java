package shop.order.domain.cart;

import java.math.BigDecimal;
import shop.order.domain.Basket;
import shop.order.domain.ProductId;
import shop.order.domain.Quantity;

/**
 * One product in a cart.
 *
 * @param price what one cost when the customer was last told
 */
public record CartItem(ProductId product, Quantity quantity, BigDecimal price) {

    /** To be bought at the price that was told, or not at all. */
    Basket.Item asTold() {
        return new Basket.Item(product, quantity, price);
    }

    /** To be priced as of now. */
    public Basket.Item asOfNow() {
        return new Basket.Item(product, quantity, null);
    }
}
