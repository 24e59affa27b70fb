package shop.product.domain;

import java.util.Locale;

/** What a seller calls a product; unique in the shop, whatever its case, until it is archived. */
public record Sku(String value) {

    public Sku {
        value = value.strip();
    }

    /** The same for all ways to write it. */
    public String folded() {
        return value.toLowerCase(Locale.ROOT);
    }
}
