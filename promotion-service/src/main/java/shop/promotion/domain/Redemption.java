package shop.promotion.domain;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.promotion.domain.RedemptionSignal.NoOrder;
import shop.promotion.domain.RedemptionSignal.OrderEnded;
import shop.promotion.domain.RedemptionSignal.OrderLives;
import shop.promotion.domain.RedemptionState.Confirmed;
import shop.promotion.domain.RedemptionState.Released;
import shop.promotion.domain.RedemptionState.Reserved;

/**
 * The uses of promotions by one order. They are reserved before the order is placed, confirmed when
 * news of the order come, and released when it ends badly or never was. What is released stays so:
 * news that come late or twice change nothing. If the order's end is heard of first, a tombstone
 * without uses is left, and nothing can be reserved any more.
 */
public record Redemption(
        RedemptionId id,
        @Nullable CustomerId customer,
        List<Use> uses,
        RedemptionState state,
        Instant changedAt) {

    public static final int MOST_USES = 100;

    /** An order is placed long before that or never. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    public Redemption {
        uses = uses.stream().sorted(comparing(Use::promotion)).toList();
    }

    /**
     * @throws PromotionProblem.FieldRefused if a promotion is used twice, or none is
     */
    public static Redemption reserve(
            RedemptionId id, @Nullable CustomerId customer, List<Use> uses, Instant now) {
        var promotions = new HashSet<PromotionId>();
        if (uses.isEmpty() || uses.size() > MOST_USES) {
            throw new PromotionProblem.FieldRefused(
                    "bad-uses", "promotions", "are 1 to " + MOST_USES);
        }
        if (!uses.stream().allMatch(use -> promotions.add(use.promotion()))) {
            throw new PromotionProblem.FieldRefused(
                    "bad-uses", "promotions", "are each named once");
        }
        return new Redemption(id, customer, uses, new Reserved(now.plus(PATIENCE)), now);
    }

    /** What is left by an end that is heard of before all else. */
    public static Redemption tombstone(RedemptionId id, OrderId order, Instant now) {
        return new Redemption(id, null, List.of(), new Released(order), now);
    }

    /**
     * Reserved once more, by who did not hear the first answer; a reservation lives on from then.
     *
     * @throws PromotionProblem.RedemptionReleased if it was given back
     * @throws PromotionProblem.RedemptionDiffers if it is about other uses
     */
    public Redemption again(Redemption wanted) {
        return switch (state) {
            case Released _ ->
                    throw new PromotionProblem.RedemptionReleased(id, wanted.uses.getFirst());
            case Reserved _, Confirmed _ -> {
                if (!uses.equals(wanted.uses) || !sameCustomer(wanted)) {
                    throw new PromotionProblem.RedemptionDiffers(id, wanted.uses.getFirst());
                }
                yield state instanceof Reserved ? wanted : this;
            }
        };
    }

    private boolean sameCustomer(Redemption other) {
        return customer == null ? other.customer == null : customer.equals(other.customer);
    }

    public Redemption on(RedemptionSignal signal, Instant now) {
        return switch (state) {
            case Released _ -> this;
            case Confirmed _ ->
                    switch (signal) {
                        case OrderLives _, NoOrder _ -> this;
                        case OrderEnded(var order) -> to(new Released(order), now);
                    };
            case Reserved(var expiresAt) ->
                    switch (signal) {
                        case OrderLives(var order) -> to(new Confirmed(order), now);
                        case OrderEnded(var order) -> to(new Released(order), now);
                        case NoOrder _ ->
                                now.isBefore(expiresAt) ? this : to(new Released(null), now);
                    };
        };
    }

    /** Whether its uses are taken. */
    public boolean holds() {
        return switch (state) {
            case Reserved _, Confirmed _ -> true;
            case Released _ -> false;
        };
    }

    private Redemption to(RedemptionState next, Instant now) {
        return new Redemption(id, customer, uses, next, now);
    }
}
