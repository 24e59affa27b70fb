package shop.favourite.domain;

import java.time.Instant;
import java.util.Currency;
import shop.favourite.domain.Condition.PriceDrop;
import shop.favourite.domain.ProductNews.Counted;
import shop.favourite.domain.ProductNews.Described;
import shop.platform.kernel.Money;

/** What tests speak of. */
public final class Fixtures {

    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    public static final Currency USD = Currency.getInstance("USD");
    public static final CustomerId ANNA = new CustomerId(7);
    public static final CustomerId BEN = new CustomerId(8);
    public static final ProductId LAPTOP = new ProductId("507f1f77bcf86cd799439011");
    public static final ProductId MOUSE = new ProductId("507f1f77bcf86cd799439012");
    public static final ProductId CABLE = new ProductId("507f1f77bcf86cd799439013");

    private Fixtures() {}

    public static Money usd(String amount) {
        return Money.of(amount, USD);
    }

    public static Description described(String price, long version) {
        return new Description("Laptop", usd(price), true, version);
    }

    public static Described costs(ProductId product, String price, long version) {
        return new Described(product, described(price, version));
    }

    public static Described archived(ProductId product, String price, long version) {
        return new Described(product, new Description("Laptop", usd(price), false, version));
    }

    public static Counted left(ProductId product, long available, long version) {
        return new Counted(product, available, version);
    }

    public static Product product(ProductId id, String price, long available) {
        return new Product(id, described(price, 1), available, 1);
    }

    public static Offer offer(ProductId product, String price, long version, long stock) {
        return new Offer(product, described(price, version), stock);
    }

    /** Armed at the price the product had in version 1. */
    public static Watch.Wish drop(
            CustomerId customer, ProductId product, Threshold threshold, String reference) {
        var condition = new PriceDrop(threshold, usd(reference), 1);
        return new Watch.Wish(customer, product, condition, true, NOW);
    }

    public static Watch.Wish back(CustomerId customer, ProductId product, boolean armed) {
        return new Watch.Wish(customer, product, new Condition.BackInStock(), armed, NOW);
    }
}
