package shop.payment.domain;

public record CustomerId(long value) {}
