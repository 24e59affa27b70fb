package shop.search.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import shop.platform.kernel.Money;

/** What its seller says of a product. */
public record Product(
        ProductId id,
        String name,
        String description,
        Money price,
        String category,
        String sku,
        Map<String, Object> attributes,
        List<String> images,
        long seller,
        Instant createdAt,
        Instant updatedAt) {

    /** Attributes that begin so are the product's name in other languages: {@code name_vi}. */
    private static final String OTHER_NAME = "name_";

    private static final String BRAND = "brand";

    public Product {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        images = List.copyOf(images);
    }

    /** Its names in other languages. */
    public List<String> otherNames() {
        return values(Product::isOtherName);
    }

    /** Who makes it; empty where nobody is named. */
    public String brand() {
        return String.join(" ", values(BRAND::equals));
    }

    /** What else is said of it: {@code wireless yes}. */
    public List<String> details() {
        return attributes.entrySet().stream()
                .filter(each -> !isOtherName(each.getKey()) && !each.getKey().equals(BRAND))
                .map(each -> each.getKey() + " " + each.getValue())
                .toList();
    }

    /** Whether this attribute is one to choose by. */
    public static boolean isChoice(String attribute) {
        return !isOtherName(attribute);
    }

    private static boolean isOtherName(String attribute) {
        return attribute.startsWith(OTHER_NAME);
    }

    private List<String> values(Predicate<String> wanted) {
        return attributes.entrySet().stream()
                .filter(each -> wanted.test(each.getKey()))
                .map(each -> each.getValue().toString())
                .toList();
    }
}
