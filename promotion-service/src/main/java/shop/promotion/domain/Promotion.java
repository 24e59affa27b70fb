package shop.promotion.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;

/**
 * A promotion. Staff enter it and may say everything about it anew; whoever does must know its
 * latest version. Orders use it: its uses are counted apart from what staff say, so neither is in
 * the other's way. One that was ever used is archived rather than deleted, and stays as it is.
 */
public record Promotion(
        PromotionId id,
        PromotionDetails details,
        Usage usage,
        long version,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt) {

    /** Whose turn it is first. */
    public static final Comparator<Promotion> BY_TURN =
            Comparator.comparingInt((Promotion it) -> it.details().priority())
                    .reversed()
                    .thenComparing(Promotion::id);

    public boolean isArchived() {
        return archivedAt != null;
    }

    /**
     * What staff say of it now.
     *
     * @throws PromotionProblem.Archived if it is archived
     * @throws PromotionProblem.Changed if it has changed since {@code expected}
     */
    public Promotion edited(PromotionDetails next, long expected, Instant now) {
        refuseChange(expected);
        return new Promotion(id, next, usage, version + 1, null, createdAt, now);
    }

    public Promotion archived(Instant now) {
        return new Promotion(id, details, usage, version + 1, now, createdAt, now);
    }

    private void refuseChange(long expected) {
        if (isArchived()) {
            throw new PromotionProblem.Archived(id);
        }
        if (version != expected) {
            throw new PromotionProblem.Changed(id);
        }
    }

    /** Why nobody can have it now. */
    public Optional<Objection> objection(Instant now) {
        if (isArchived() || !details.isActive()) {
            return Optional.of(new Objection(Reason.INACTIVE, "It is not in force."));
        }
        return details.window()
                .objection(now)
                .or(() -> details.limits().objection(usage, nothing()));
    }

    /** Why one more use, which takes {@code amount} off, is not possible now. */
    public Optional<Objection> objectionToUse(Money amount, Instant now) {
        if (!amount.currency().equals(details.currency())) {
            return Optional.of(foreign());
        }
        return objection(now).or(() -> details.limits().objection(usage, amount));
    }

    /** Why this cart does not get it, the benefit itself and other promotions left aside. */
    Optional<Objection> objection(Cart cart, List<Due> dues, int usedByCustomer) {
        if (!cart.currency().equals(details.currency())) {
            return Optional.of(foreign());
        }
        var person = details.limits().objection(cart.shopper(), usedByCustomer);
        if (person.isPresent()) {
            return person;
        }
        if (dues.isEmpty()) {
            return Optional.of(
                    new Objection(
                            Reason.PRODUCT_NOT_ELIGIBLE, "It is for other products than these."));
        }
        return details.conditions().stream()
                .flatMap(it -> it.objection(cart.shopper(), dues).stream())
                .min(Comparator.comparing(Objection::reason))
                .or(() -> details.benefit().objection(dues))
                .or(() -> futile(dues));
    }

    private Optional<Objection> futile(List<Due> dues) {
        return details.benefit() instanceof Benefit.FreeShipping
                        || details.benefit().off(dues).stream().anyMatch(it -> !it.isZero())
                ? Optional.empty()
                : Optional.of(
                        new Objection(
                                Reason.PRODUCT_NOT_ELIGIBLE,
                                "These products would cost no less with it."));
    }

    /** Which of its conditions can be told only at the checkout. */
    List<String> open(Shopper shopper) {
        return details.conditions().stream()
                .filter(it -> it.isOpen(shopper))
                .map(Condition::word)
                .toList();
    }

    private static Objection foreign() {
        return new Objection(Reason.INACTIVE, "It is not in force in this currency.");
    }

    private Money nothing() {
        return Money.zero(details.currency());
    }
}
