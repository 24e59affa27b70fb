package shop.order.domain.cart;

import java.util.UUID;
import shop.order.domain.CustomerId;
import shop.order.domain.RequestId;

/**
 * The next order of a cart. Whoever checks out the same cart twice, or at once in two windows, gets
 * one order; the cart then goes on under another.
 */
public record CheckoutId(String value) {

    public static CheckoutId fresh() {
        return new CheckoutId(UUID.randomUUID().toString());
    }

    public RequestId requestOf(CustomerId customer) {
        return new RequestId("cart:" + customer.value() + ":" + value);
    }
}
