package shop.shipping.domain;

import org.jspecify.annotations.Nullable;

/**
 * What was paid for and is to be sent.
 *
 * @param method how the customer wants it sent; {@code null} leaves that to the shop
 */
public record Purchase(
        CustomerId customer, Destination destination, @Nullable String method, Items items) {}
