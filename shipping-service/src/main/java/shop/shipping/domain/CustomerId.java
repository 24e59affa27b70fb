package shop.shipping.domain;

public record CustomerId(long value) {}
