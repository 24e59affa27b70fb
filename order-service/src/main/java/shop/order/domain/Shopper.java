package shop.order.domain;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whose price is asked for.
 *
 * @param customer absent for a guest
 * @param groups what promotions may be meant for
 */
public record Shopper(@Nullable CustomerId customer, List<String> groups) {

    public Shopper {
        groups = List.copyOf(groups);
    }

    public static Shopper guest() {
        return new Shopper(null, List.of());
    }

    public static Shopper customer(CustomerId customer) {
        return new Shopper(customer, List.of("customer"));
    }

    /** Who orders; only the price of things can be asked for without being known. */
    public CustomerId known() {
        return Objects.requireNonNull(customer, "a guest does not order");
    }
}
