package shop.order.domain;

import java.time.Instant;

/**
 * An order about to be placed; it has no number yet.
 *
 * @param payBy when it ends if it is not paid
 */
public record Placement(
        RequestId request,
        CustomerId customer,
        Quote quote,
        ShippingAddress address,
        Instant at,
        Instant payBy) {}
