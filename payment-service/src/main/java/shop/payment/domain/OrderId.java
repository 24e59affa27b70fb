package shop.payment.domain;

public record OrderId(long value) {}
