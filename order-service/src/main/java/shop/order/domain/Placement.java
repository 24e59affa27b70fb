package shop.order.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order about to be placed; it has no number yet.
 *
 * @param payBy when it ends if it is not paid
 * @param redemption if promotions apply
 */
public record Placement(
        RequestId request,
        CustomerId customer,
        Quote quote,
        ShippingAddress address,
        Instant at,
        Instant payBy,
        @Nullable Redemption redemption) {

    /** Without promotions. */
    public Placement(
            RequestId request,
            CustomerId customer,
            Quote quote,
            ShippingAddress address,
            Instant at,
            Instant payBy) {
        this(request, customer, quote, address, at, payBy, null);
    }

    public @Nullable RedemptionId redemptionId() {
        return redemption == null ? null : redemption.id();
    }
}
