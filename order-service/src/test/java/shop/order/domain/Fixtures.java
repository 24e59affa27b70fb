package shop.order.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
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

    public static final RedemptionId REDEMPTION =
            new RedemptionId("5f0e6f2c-9a53-3c55-8d3c-2f2a6b0c1d11");

    private Fixtures() {}

    public static Money usd(String amount) {
        return Money.of(amount, USD);
    }

    public static Quote twoLaptops() {
        return Quote.plain(List.of(new OrderLine(LAPTOP, new Quantity(2), usd("1500"))));
    }

    /** Two laptops to France, tax inside, sent quickly, a little cheaper by a coupon. */
    public static Quote twoLaptopsToFrance() {
        var offer = new Offer(usd("1500"), "Laptop", "Electronics", new BigDecimal("2.100"));
        var enquiry =
                new Enquiry(
                        Shopper.customer(ANNA),
                        new Basket(List.of(new Basket.Item(LAPTOP, new Quantity(2), null))),
                        new Destination("FR", null, "75001", null),
                        "express",
                        new CouponCode("WELCOME15"));
        return new Pricing(
                        enquiry,
                        fifteenOff(LAPTOP),
                        new Known<>(frenchTaxes(), false),
                        new Known<>(express("15"), false))
                .price(new PriceList(Map.of(LAPTOP, offer)).lines(enquiry.basket()));
    }

    public static Evaluation fifteenOff(ProductId product) {
        var welcome = new Promotion(3, "Welcome", "WELCOME15");
        return new Evaluation(
                Map.of(product, List.of(new Discount(welcome, usd("15")))),
                null,
                List.of(welcome),
                List.of());
    }

    public static TaxTable frenchTaxes() {
        var standard = new TaxRate("FR", "VAT standard", new BigDecimal("20"));
        var reduced = new TaxRate("FR", "VAT reduced (books)", new BigDecimal("5.5"));
        return new TaxTable(
                true,
                TaxTable.Rounding.LINE,
                "standard",
                Map.of("standard", List.of(standard), "books", List.of(reduced)),
                Map.of("Books", "books"),
                "standard",
                false,
                Map.of(),
                null);
    }

    /** For so much, whatever it is. */
    public static ShippingTable express(String price) {
        var zero = BigDecimal.ZERO;
        var rate =
                new ShippingRate(
                        zero, null, zero, null, new BigDecimal(price), zero, zero, zero, null);
        return new ShippingTable(
                List.of(new ShippingTable.Method("express", "Express", List.of(rate))));
    }

    /** With promotions, taxes and shipping, just placed. */
    public static Order newPricedOrder() {
        return Order.place(
                new OrderId(42),
                new Placement(
                        RequestId.fresh(),
                        ANNA,
                        twoLaptopsToFrance(),
                        HOME,
                        NOW,
                        PAY_BY,
                        new Redemption(REDEMPTION, PAY_BY)));
    }

    /** The same, further on. */
    public static Order pricedOrderThatIs(OrderState state) {
        return Order.restore(
                new OrderId(42), ANNA, twoLaptopsToFrance(), NOW, REDEMPTION, progress(state));
    }

    public static Placement placementBy(CustomerId customer) {
        return new Placement(RequestId.fresh(), customer, twoLaptops(), HOME, NOW, PAY_BY);
    }

    public static Order newOrder() {
        return Order.place(new OrderId(42), placementBy(ANNA));
    }

    public static Order orderThatIs(OrderState state) {
        return Order.restore(new OrderId(42), ANNA, twoLaptops(), NOW, null, progress(state));
    }

    private static OrderProgress progress(OrderState state) {
        return new OrderProgress(state, HOME, paymentOf(state), usd("0"), 5, NOW);
    }

    private static @Nullable PaymentId paymentOf(OrderState state) {
        return switch (state) {
            case PaidEarly _, Paid _, Processing _, Shipped _, Delivered _, Completed _ ->
                    KNOWN_PAYMENT;
            case Pending _, Confirmed _, Rejected _, Expired _, Cancelled _ -> null;
        };
    }
}
