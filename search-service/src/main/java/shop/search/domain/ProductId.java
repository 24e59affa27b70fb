package shop.search.domain;

import java.util.regex.Pattern;

/** A product's id: 24 hexadecimal digits. */
public record ProductId(String value) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{24}");

    public ProductId {
        if (!HEX.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a product: " + value);
        }
    }
}
