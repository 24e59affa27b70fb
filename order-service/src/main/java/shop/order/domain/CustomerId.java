package shop.order.domain;

/** Who ordered; the number of a registered user. */
public record CustomerId(long value) {}
