package shop.inventory.domain;

/** A line that cannot be filled. */
public record Shortage(ProductId product, long requested, long available) {}
