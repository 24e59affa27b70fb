package shop.rating.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** A product's id: 24 hexadecimal digits. */
public record ProductId(String value) implements Comparable<ProductId> {

    public static final String FORM = "[0-9a-f]{24}";

    private static final Pattern HEX = Pattern.compile(FORM);

    public ProductId {
        if (!HEX.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a product: " + value);
        }
    }

    /** Empty if {@code text} cannot be the id of any product. */
    public static Optional<ProductId> parse(String text) {
        return HEX.matcher(text).matches() ? Optional.of(new ProductId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(ProductId other) {
        return value.compareTo(other.value);
    }
}
