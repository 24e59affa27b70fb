package shop.product.application;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import shop.product.domain.Product;
import shop.product.domain.ProductDetails;
import shop.product.domain.ProductEvent;
import shop.product.domain.ProductFilter;
import shop.product.domain.ProductFilter.Sort;
import shop.product.domain.ProductId;
import shop.product.domain.ProductProblem.ProductChanged;
import shop.product.domain.ProductProblem.SkuTaken;
import shop.product.domain.ProductRating;
import shop.product.domain.ProductStatus;
import shop.product.domain.Products;

/** Products for tests; keeps the law of {@code ProductsContract}. */
final class InMemoryProducts implements Products {

    private final AtomicLong ids = new AtomicLong();
    private final Map<ProductId, Product> products = new LinkedHashMap<>();
    private final Map<ProductId, Long> stockVersions = new LinkedHashMap<>();
    private final Map<ProductId, Long> ratingVersions = new LinkedHashMap<>();
    private final List<ProductEvent> announced = new ArrayList<>();
    private Runnable beforeSave = () -> {};

    /** Has {@code work} done once, between the reading of a product and its saving. */
    void overtakeWith(Runnable work) {
        beforeSave =
                () -> {
                    beforeSave = () -> {};
                    work.run();
                };
    }

    List<ProductEvent> announced() {
        return List.copyOf(announced);
    }

    @Override
    public ProductId nextId() {
        return new ProductId("00000000" + HexFormat.of().toHexDigits(ids.incrementAndGet()));
    }

    @Override
    public void save(Product product) {
        if (product.news().isEmpty()) {
            return;
        }
        beforeSave.run();
        var known = find(product.id()).map(Product::version).orElse(0L);
        if (known != product.storedVersion()) {
            throw new ProductChanged(product.id());
        }
        if (!product.isArchived() && products.values().stream().anyMatch(twinOf(product))) {
            throw new SkuTaken(product.details().sku());
        }
        var stock = find(product.id()).map(Product::stock).orElse(product.stock());
        var rating = find(product.id()).map(Product::rating).orElse(product.rating());
        products.put(product.id(), stored(product, stock, rating));
        product.news().ifPresent(announced::add);
    }

    @Override
    public Optional<Product> find(ProductId id) {
        return Optional.ofNullable(products.get(id))
                .map(product -> stored(product, product.stock(), product.rating()));
    }

    @Override
    public ProductPage list(ProductFilter filter) {
        var all =
                products.values().stream()
                        .filter(product -> fits(product, filter))
                        .sorted(order(filter.sort()).thenComparing(it -> it.id().value()))
                        .toList();
        var page = filter.page();
        return new ProductPage(
                all.stream().skip(page.skip()).limit(page.limit()).toList(), all.size());
    }

    @Override
    public List<CategoryCount> categories() {
        var counts =
                products.values().stream()
                        .map(Product::details)
                        .filter(details -> details.status() == ProductStatus.ACTIVE)
                        .collect(groupingBy(it -> it.category(), TreeMap::new, counting()));
        return counts.entrySet().stream()
                .map(each -> new CategoryCount(each.getKey(), each.getValue()))
                .toList();
    }

    @Override
    public void showStock(Collection<StockLevel> levels) {
        for (var level : levels) {
            if (stockVersions.getOrDefault(level.product(), 0L) < level.version()) {
                stockVersions.put(level.product(), level.version());
                products.computeIfPresent(
                        level.product(),
                        (_, product) -> stored(product, level.available(), product.rating()));
            }
        }
    }

    @Override
    public void showRatings(Collection<RatingLevel> levels) {
        for (var level : levels) {
            if (ratingVersions.getOrDefault(level.product(), 0L) < level.version()) {
                ratingVersions.put(level.product(), level.version());
                products.computeIfPresent(
                        level.product(),
                        (_, product) -> stored(product, product.stock(), level.rating()));
            }
        }
    }

    private static Predicate<Product> twinOf(Product product) {
        return other ->
                !other.id().equals(product.id())
                        && !other.isArchived()
                        && other.details().sku().folded().equals(product.details().sku().folded());
    }

    private static boolean fits(Product product, ProductFilter filter) {
        var details = product.details();
        return details.status() == filter.status()
                && (filter.keyword() == null || holds(details, filter.keyword()))
                && (filter.category() == null || filter.category().equals(details.category()))
                && (filter.seller() == null || filter.seller().equals(product.seller()))
                && (filter.minPrice() == null || filter.minPrice().compareTo(details.price()) <= 0)
                && (filter.maxPrice() == null || filter.maxPrice().compareTo(details.price()) >= 0);
    }

    private static boolean holds(ProductDetails details, String keyword) {
        return Stream.of(
                        details.name(),
                        details.description(),
                        details.category(),
                        details.sku().value())
                .anyMatch(text ->
                        text.toLowerCase(Locale.ROOT).contains(keyword.toLowerCase(Locale.ROOT)));
    }

    private static Comparator<Product> order(Sort sort) {
        return switch (sort) {
            case NEWEST -> comparing(Product::createdAt).reversed();
            case PRICE -> comparing(product -> product.details().price());
            case PRICE_DESCENDING ->
                    comparing((Product product) -> product.details().price()).reversed();
            case NAME -> comparing(product -> product.details().name());
        };
    }

    private static Product stored(Product product, long stock, ProductRating rating) {
        return Product.restore(
                product.id(),
                product.seller(),
                product.details(),
                stock,
                rating,
                product.version(),
                product.createdAt(),
                product.updatedAt());
    }
}
