package shop.order.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;

/** What the catalogue says of a product that is for sale, as far as its price depends on that. */
public record Offer(
        Money price,
        @Nullable String name,
        @Nullable String category,
        @Nullable BigDecimal weightKg) {

    public static Offer at(Money price) {
        return new Offer(price, null, null, null);
    }
}
