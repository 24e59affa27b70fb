package shop.promotion.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who buys, as far as it matters for promotions.
 *
 * @param customer absent for a guest
 * @param groups what the customer is to the shop, in lower case
 * @param isFirstOrder absent where that is not known
 * @param country where the goods go, two capital letters; absent where that is not known
 * @param isUndecided whether what is not known now will be known at the checkout
 */
public record Shopper(
        @Nullable CustomerId customer,
        Set<String> groups,
        @Nullable Boolean isFirstOrder,
        @Nullable String country,
        boolean isUndecided) {

    public Shopper {
        groups = Set.copyOf(groups);
    }

    boolean isGuest() {
        return customer == null;
    }
}
