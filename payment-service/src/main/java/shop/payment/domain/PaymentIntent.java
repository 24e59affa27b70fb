package shop.payment.domain;

import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;

/**
 * Who wants to pay what, and how.
 *
 * @param token what the provider's form gave the client in place of a card number; never a card
 *     number itself
 */
public record PaymentIntent(
        RequestId request,
        OrderId order,
        CustomerId customer,
        Money amount,
        PaymentMethod method,
        @Nullable String token) {}
