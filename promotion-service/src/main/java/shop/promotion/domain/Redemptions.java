package shop.promotion.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The uses of all orders. All but {@link #find} need a transaction around them; who locks a
 * redemption is its only writer until that ends.
 */
public interface Redemptions {

    /** Keeps a new one; not if its id is taken. */
    boolean add(Redemption redemption);

    /** Those of {@code ids} that there are, locked. */
    Map<RedemptionId, Redemption> lock(Collection<RedemptionId> ids);

    /** Keeps what became of them. */
    void save(Collection<Redemption> redemptions);

    Optional<Redemption> find(RedemptionId id);

    /**
     * Up to {@code limit} reservations whose time is up; nobody else is given them for as long as
     * {@code pause}, or until they are reserved anew.
     */
    List<RedemptionId> claimOverdue(Instant now, Duration pause, int limit);
}
