package shop.order.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.order.domain.OrderState.Cancelled;
import shop.order.domain.OrderState.Completed;
import shop.order.domain.OrderState.Confirmed;
import shop.order.domain.OrderState.Delivered;
import shop.order.domain.OrderState.Expired;
import shop.order.domain.OrderState.Paid;
import shop.order.domain.OrderState.PaidEarly;
import shop.order.domain.OrderState.Pending;
import shop.order.domain.OrderState.Processing;
import shop.order.domain.OrderState.Rejected;
import shop.order.domain.OrderState.Shipped;
import shop.platform.kernel.Money;

/** Orders as tests like them. */
public final class Fixtures {

    public static final Currency USD = Currency.getInstance("USD");
    public static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    public static final Instant PAY_BY = NOW.plus(Duration.ofMinutes(15));
    public static final CustomerId ANNA = new CustomerId(7);
    public static final CustomerId BEN = new CustomerId(8);
    public static final ProductId LAPTOP = new ProductId("507f1f77bcf86cd799439011");
    public static final ProductId MOUSE = new ProductId("507f1f77bcf86cd799439012");
    public static final PaymentId KNOWN_PAYMENT = new PaymentId(1);
    public static final ShippingAddress HOME = new ShippingAddress("123 Main St, City");

    private Fixtures() {}

    public static Money usd(String amount) {
        return Money.of(amount, USD);
    }

    public static Quote twoLaptops() {
        return new Quote(List.of(new OrderLine(LAPTOP, new Quantity(2), usd("1500"))));
    }

    public static Placement placementBy(CustomerId customer) {
        return new Placement(RequestId.fresh(), customer, twoLaptops(), HOME, NOW, PAY_BY);
    }

    public static Order newOrder() {
        return Order.place(new OrderId(42), placementBy(ANNA));
    }

    public static Order orderThatIs(OrderState state) {
        return Order.restore(
                new OrderId(42),
                ANNA,
                twoLaptops(),
                NOW,
                new OrderProgress(state, HOME, paymentOf(state), usd("0"), 5, NOW));
    }

    private static @Nullable PaymentId paymentOf(OrderState state) {
        return switch (state) {
            case PaidEarly _, Paid _, Processing _, Shipped _, Delivered _, Completed _ ->
                    KNOWN_PAYMENT;
            case Pending _, Confirmed _, Rejected _, Expired _, Cancelled _ -> null;
        };
    }
}
