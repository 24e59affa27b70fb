package shop.payment.domain;

/** Where a payment stands; each state carries only what is true in it. */
public sealed interface PaymentState {

    /** Written down before the provider is asked. */
    record Created() implements PaymentState {}

    /** The provider was asked and gave no clear answer; only it can say. */
    record Unknown() implements PaymentState {}

    /** The money was taken; how much of it went back stands in the refunds. */
    record Captured(String transactionId) implements PaymentState {}

    /** No money was taken and none will be. */
    record Failed(String reason) implements PaymentState {}
}
