package shop.order.domain;

import org.jspecify.annotations.Nullable;

/**
 * All that decides what an order costs, as far as a customer says it.
 *
 * @param shippingMethod absent for the free one
 */
public record Enquiry(
        Shopper shopper,
        Basket basket,
        Destination destination,
        @Nullable String shippingMethod,
        @Nullable CouponCode coupon) {

    public static final int LONGEST_METHOD = 64;

    public static Enquiry plain(Shopper shopper, Basket basket) {
        return new Enquiry(shopper, basket, Destination.unknown(), null, null);
    }
}
