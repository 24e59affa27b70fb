package shop.product.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shop.platform.kernel.Money;
import shop.platform.kernel.Page;
import shop.product.domain.ProductFilter.Sort;

/** Products for tests. */
public final class SomeProducts {

    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    public static final Instant LATER = NOW.plusSeconds(3600);
    public static final Currency USD = Currency.getInstance("USD");
    public static final ProductId LAPTOP = new ProductId("507f1f77bcf86cd799439011");
    public static final ProductId NOWHERE = new ProductId("ffffffffffffffffffffffff");
    public static final Editor SELLER = new Editor(new SellerId(7), false);
    public static final Editor STRANGER = new Editor(new SellerId(8), false);
    public static final Editor STAFF = new Editor(new SellerId(9), true);

    private SomeProducts() {}

    public static Product laptop() {
        return Product.enter(LAPTOP, SELLER.id(), laptopDetails(), 50, NOW);
    }

    /** As it is once it has been stored. */
    public static Product storedLaptop() {
        return Product.restore(
                LAPTOP, SELLER.id(), laptopDetails(), 50, ProductRating.NONE, 1, NOW, NOW);
    }

    public static ProductDetails laptopDetails() {
        var attributes = new LinkedHashMap<String, Object>();
        attributes.put("memory", "32 GB");
        attributes.put("cores", 8L);
        attributes.put("touch", true);
        return new ProductDetails(
                "Laptop",
                "High-performance laptop",
                usd("1500"),
                "Electronics",
                new Sku("LT-001"),
                attributes,
                List.of("/api/products/media/lt-pro-15.svg"),
                ProductStatus.ACTIVE);
    }

    public static ProductDetails details(String name, String price, String category, String sku) {
        return new ProductDetails(
                name,
                "",
                usd(price),
                category,
                new Sku(sku),
                Map.of(),
                List.of(),
                ProductStatus.ACTIVE);
    }

    public static ProductDetails priced(ProductDetails details, String price) {
        return new ProductDetails(
                details.name(),
                details.description(),
                usd(price),
                details.category(),
                details.sku(),
                details.attributes(),
                details.images(),
                details.status());
    }

    public static ProductDetails withStatus(ProductDetails details, ProductStatus status) {
        return new ProductDetails(
                details.name(),
                details.description(),
                details.price(),
                details.category(),
                details.sku(),
                details.attributes(),
                details.images(),
                status);
    }

    /** As two buyers rate it who give five stars and one who gives three. */
    public static ProductRating rated433() {
        return new ProductRating(new BigDecimal("4.33"), 3, Map.of("3", 1L, "5", 2L));
    }

    public static Money usd(String amount) {
        return Money.of(amount, USD);
    }

    /** All that are for sale. */
    public static ProductFilter everything() {
        return sorted(Sort.NEWEST);
    }

    public static ProductFilter sorted(Sort sort) {
        return new ProductFilter(
                null, null, null, ProductStatus.ACTIVE, null, null, sort, new Page(0, 100));
    }

    public static ProductFilter having(ProductStatus status) {
        return new ProductFilter(
                null, null, null, status, null, null, Sort.NEWEST, new Page(0, 100));
    }
}
