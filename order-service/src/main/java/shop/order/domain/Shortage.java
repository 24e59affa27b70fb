package shop.order.domain;

/** A line that stock could not cover. */
public record Shortage(ProductId product, long requested, long available) {}
