package shop.product.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** A product's id: 24 hexadecimal digits, as MongoDB makes them. */
public record ProductId(String value) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{24}");

    public ProductId {
        if (!HEX.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a product: " + value);
        }
    }

    /** Empty if {@code text} cannot be the id of any product. */
    public static Optional<ProductId> parse(String text) {
        return HEX.matcher(text).matches() ? Optional.of(new ProductId(text)) : Optional.empty();
    }
}
