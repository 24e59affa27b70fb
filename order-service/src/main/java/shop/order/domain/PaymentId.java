package shop.order.domain;

/** The payment that covers an order. */
public record PaymentId(long value) {}
