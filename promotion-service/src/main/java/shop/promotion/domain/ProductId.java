package shop.promotion.domain;

import java.util.regex.Pattern;

/** A product of the catalogue: 24 hexadecimal digits. */
public record ProductId(String value) implements Comparable<ProductId> {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{24}");

    public ProductId {
        if (!FORM.matcher(value).matches()) {
            throw new PromotionProblem.FieldRefused(
                    "bad-product-id", "product_id", "has 24 hexadecimal digits in lower case");
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
