package shop.promotion.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shop.platform.kernel.Page;

/**
 * All promotions and their codes. {@link #lock}, {@link #save}, {@link #remove} and {@link
 * #addOnce} need a transaction around them.
 */
public interface Promotions {

    /**
     * Gives a promotion its number and keeps it.
     *
     * @throws PromotionProblem.CodeTaken if another one has its code
     */
    Promotion add(PromotionDetails details, Instant now);

    /** As {@link #add}, but for one {@code name} only once, whatever became of that one. */
    void addOnce(String name, PromotionDetails details, Instant now);

    Optional<Promotion> find(PromotionId id);

    /** Who locks a promotion is the only one to edit it, and it is not used meanwhile. */
    Optional<Promotion> lock(PromotionId id);

    /**
     * Keeps what was edited; an archived one gives its codes up.
     *
     * @throws PromotionProblem.CodeTaken if another one has its code
     */
    void save(Promotion promotion);

    /** Whether any order has ever used it. */
    boolean wasUsed(PromotionId id);

    /** Whether codes were made for it. */
    boolean hasBatches(PromotionId id);

    /** Deletes it and its codes. */
    void remove(PromotionId id);

    /** Newest first. */
    List<Promotion> list(PromotionFilter filter);

    long count(PromotionFilter filter);

    /** Those in force that everybody may know of, by whose turn is first. */
    List<Promotion> advertised(Instant now, Page page);

    /** Those in force that need no code. */
    List<Promotion> automatic(Currency currency, Instant now);

    /** The promotions of {@code ids} that there are. */
    Map<PromotionId, Promotion> all(Collection<PromotionId> ids);

    /** Those of {@code codes} that there are. */
    Map<Code, PromotionCode> codes(Collection<Code> codes);

    /** How often each of these customers has used each of these promotions, if ever. */
    Map<CustomerUse, Integer> uses(
            Collection<CustomerId> customers, Collection<PromotionId> promotions);

    record CustomerUse(PromotionId promotion, CustomerId customer) {}
}
