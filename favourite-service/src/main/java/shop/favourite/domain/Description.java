package shop.favourite.domain;

import shop.platform.kernel.Money;

/**
 * What the catalogue says of a product.
 *
 * @param active whether it is offered
 * @param version counts the product's changes
 */
public record Description(String name, Money price, boolean active, long version) {}
