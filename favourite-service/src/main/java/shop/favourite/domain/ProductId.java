package shop.favourite.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/** The catalogue's id of a product: 24 hexadecimal digits. */
public record ProductId(String value) implements Comparable<ProductId> {

    public static final String FORM = "[0-9a-fA-F]{24}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    public ProductId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a product id: " + value);
        }
        value = value.toLowerCase(Locale.ROOT);
    }

    public static boolean isValid(String value) {
        return PATTERN.matcher(value).matches();
    }

    @Override
    public int compareTo(ProductId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
