package shop.product.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Only active products are shown to everybody and sold; an archived one is gone for good. */
public enum ProductStatus {
    DRAFT,
    ACTIVE,
    ARCHIVED;

    public static Optional<ProductStatus> named(String wireName) {
        return Arrays.stream(values())
                .filter(status -> status.wireName().equals(wireName))
                .findFirst();
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
