package shop.favourite.domain;

/**
 * A product as the catalogue offers it at this moment.
 *
 * @param stock how many there were when the catalogue last heard of it
 */
public record Offer(ProductId product, Description description, long stock) {}
