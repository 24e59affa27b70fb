package shop.promotion.domain;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;

/**
 * How often a promotion may be used, and how much it may cost the shop; what is absent is without
 * limit.
 */
public record Limits(
        @Nullable Integer uses, @Nullable Integer usesPerCustomer, @Nullable Money budget) {

    public static final Limits NONE = new Limits(null, null, null);
    public static final int MOST_USES = 1_000_000_000;

    public Limits {
        if (Stream.of(Optional.ofNullable(uses), Optional.ofNullable(usesPerCustomer))
                .flatMap(Optional::stream)
                .anyMatch(it -> it < 1 || it > MOST_USES)) {
            throw new PromotionProblem.FieldRefused(
                    "bad-limit", "usage_limit", "is 1 to " + MOST_USES);
        }
        if (budget != null && (budget.isNegative() || budget.isZero())) {
            throw new PromotionProblem.FieldRefused("bad-limit", "budget", "is above 0");
        }
    }

    /** Whether one more use, which costs {@code amount}, is too much. */
    Optional<Objection> objection(Usage usage, Money amount) {
        if (uses != null && usage.uses() >= uses) {
            return Optional.of(
                    new Objection(Reason.USED_UP, "It has been used as often as it may be."));
        }
        if (budget != null && usage.spent().plus(amount).compareTo(budget) > 0) {
            return Optional.of(
                    new Objection(Reason.USED_UP, "What was set aside for it is spent."));
        }
        return Optional.empty();
    }

    /**
     * Whether one more use by this customer is too much.
     *
     * @param used how often it was used by this customer
     */
    Optional<Objection> objection(Shopper shopper, int used) {
        if (usesPerCustomer == null) {
            return Optional.empty();
        }
        return Condition.guests(shopper)
                .or(() ->
                        used < usesPerCustomer
                                ? Optional.empty()
                                : Optional.of(
                                        new Objection(
                                                Reason.USED_UP_BY_CUSTOMER,
                                                "You have used it as often as you may.")));
    }
}
