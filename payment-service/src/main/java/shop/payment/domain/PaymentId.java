package shop.payment.domain;

public record PaymentId(long value) {}
