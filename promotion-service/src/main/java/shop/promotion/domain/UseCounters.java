package shop.promotion.domain;

import java.time.Instant;
import java.util.Collection;

/**
 * How often each promotion, each code and each promotion by each customer is used. Never more often
 * than their limits allow, however many orders come at once. Both need a transaction around them.
 */
public interface UseCounters {

    /**
     * Counts all uses of a redemption.
     *
     * @throws PromotionProblem.UsedUp naming the first that is not possible, after which nothing
     *     may be kept
     */
    void take(Redemption redemption, Instant now);

    /** Takes back what {@link #take} counted for these. */
    void giveBack(Collection<Redemption> redemptions);
}
