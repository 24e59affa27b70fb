package shop.promotion.domain;

/** Who buys; the number of a registered user. */
public record CustomerId(long value) {}
