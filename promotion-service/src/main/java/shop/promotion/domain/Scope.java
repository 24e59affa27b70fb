package shop.promotion.domain;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which products a promotion is about; where nothing is named, all. A product must be among the
 * named ones, and of one of the named categories.
 */
public record Scope(Set<ProductId> products, Set<String> categories) {

    public static final Scope EVERYTHING = new Scope(Set.of(), Set.of());

    public Scope {
        products = Set.copyOf(products);
        categories = categories.stream().map(String::strip).collect(Collectors.toUnmodifiableSet());
    }

    boolean covers(CartLine line) {
        return (products.isEmpty() || products.contains(line.product()))
                && (categories.isEmpty()
                        || categories.stream().anyMatch(it -> same(it, line.category())));
    }

    private static boolean same(String category, String other) {
        return category.toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }
}
