package shop.search.domain;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import shop.platform.kernel.Money;
import shop.platform.kernel.Page;
import shop.search.domain.CatalogueNews.Offered;

/** Products and questions for tests. */
public final class SomeProducts {

    public static final Currency USD = Currency.getInstance("USD");
    public static final PriceRanges RANGES =
            new PriceRanges(List.of(usd("25"), usd("50"), usd("100"), usd("500"), usd("1000")));

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private SomeProducts() {}

    public static Money usd(String amount) {
        return Money.of(amount, USD);
    }

    public static ProductId id(int number) {
        return new ProductId("%024x".formatted(number));
    }

    public static Product product(int number, String name) {
        return product(number, name, "Things", "10", Map.of());
    }

    /** The higher the number, the newer. */
    public static Product product(
            int number, String name, String category, String price, Map<String, Object> said) {
        var attributes = new TreeMap<>(said);
        var description = String.valueOf(attributes.getOrDefault("description", ""));
        attributes.remove("description");
        return new Product(
                id(number),
                name,
                description,
                usd(price),
                category,
                "SKU-" + number,
                attributes,
                List.of(),
                7,
                START.plusSeconds(number),
                START.plusSeconds(number));
    }

    public static List<CatalogueNews> offered(Product... products) {
        return IntStream.range(0, products.length)
                .<CatalogueNews>mapToObj(i -> new Offered(products[i], 5, 1))
                .toList();
    }

    public static SearchQuery query(String keyword) {
        return query(keyword, Filters.NONE);
    }

    public static SearchQuery query(String keyword, Filters filters) {
        return query(keyword, filters, Sort.RELEVANCE, 0, 10);
    }

    public static SearchQuery query(
            String keyword, Filters filters, Sort sort, int skip, int limit) {
        return new SearchQuery(
                Keyword.of("keyword", keyword), filters, sort, new Page(skip, limit));
    }

    public static Filters ofCategories(String... categories) {
        return new Filters(new TreeSet<>(List.of(categories)), null, null, null, null, Map.of());
    }

    public static Filters between(String least, String most) {
        return new Filters(new TreeSet<>(), usd(least), usd(most), null, null, Map.of());
    }

    public static Filters thatAreInStock(boolean isInStock) {
        return new Filters(new TreeSet<>(), null, null, isInStock, null, Map.of());
    }

    public static Filters rated(int hundredths) {
        return new Filters(new TreeSet<>(), null, null, null, hundredths, Map.of());
    }

    public static Filters with(String attribute, String... values) {
        return new Filters(
                new TreeSet<>(),
                null,
                null,
                null,
                null,
                Map.of(attribute, new TreeSet<>(List.of(values))));
    }
}
