package shop.payment.domain;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import shop.platform.kernel.Money;

/** Payments for tests: customer 7 pays order 1, which costs 3000. */
public final class SomePayments {

    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private SomePayments() {}

    public static Payment paymentThatIs(PaymentState state) {
        return Payment.restore(new PaymentId(12), intent("r-1", 1), NOW, 3, state, List.of());
    }

    public static PaymentIntent intent(String request, long order) {
        return new PaymentIntent(
                new RequestId(request),
                new OrderId(order),
                new CustomerId(7),
                usd("3000"),
                PaymentMethod.CREDIT_CARD,
                null);
    }

    public static Money usd(String amount) {
        return Money.of(amount, Currency.getInstance("USD"));
    }
}
