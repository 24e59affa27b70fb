package shop.inventory.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/** The catalogue's id of a product: 24 hexadecimal digits. */
public record ProductId(String value) implements Comparable<ProductId> {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{24}");

    public ProductId {
        value = value.toLowerCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a product id: " + value);
        }
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
