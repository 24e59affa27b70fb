package shop.promotion.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;
import shop.promotion.domain.Evaluation.Named;
import shop.promotion.domain.Evaluation.NotApplied;

/** Promotions taking their turns on one cart, each on what those before have left to be paid. */
final class Deal {

    /** What a promotion took off which lines. */
    record Step(Candidate candidate, List<Due> dues, List<Money> parts, Money amount) {}

    private final List<Step> steps = new ArrayList<>();
    private final List<NotApplied> left = new ArrayList<>();
    private Bill bill;
    private Money total;
    private @Nullable Candidate shipping;
    private @Nullable Candidate last;

    private Deal(Bill bill, Money nothing) {
        this.bill = bill;
        this.total = nothing;
    }

    /**
     * @param candidates in the order of their turns
     */
    static Deal of(Cart cart, List<Candidate> candidates) {
        var deal = new Deal(Bill.of(cart), Money.zero(cart.currency()));
        candidates.forEach(deal::turn);
        return deal;
    }

    private void turn(Candidate candidate) {
        var details = candidate.details();
        var dues = bill.within(details.scope());
        var parts = details.benefit().off(dues);
        var amount = parts.stream().reduce(Money::plus).orElse(Money.zero(total.currency()));
        var objection = objection(candidate, amount);
        if (objection.isPresent()) {
            left.add(new NotApplied(Named.of(candidate), candidate.calledBy(), objection.get()));
            return;
        }
        steps.add(new Step(candidate, dues, parts, amount));
        bill = bill.less(dues, parts);
        total = total.plus(amount);
        if (details.benefit() instanceof Benefit.FreeShipping) {
            shipping = candidate;
        }
        if (details.stopsOthers()) {
            last = candidate;
        }
    }

    private Optional<Objection> objection(Candidate candidate, Money amount) {
        if (last != null) {
            return Optional.of(excludedBy(last));
        }
        var givesShipping = candidate.details().benefit() instanceof Benefit.FreeShipping;
        if (givesShipping && shipping != null) {
            return Optional.of(
                    new Objection(Reason.EXCLUDED_BY_OTHER, "Shipping is free already."));
        }
        if (!givesShipping && amount.isZero()) {
            return Optional.of(
                    new Objection(Reason.EXCLUDED_BY_OTHER, "Others have taken off all it could."));
        }
        return candidate.details().limits().objection(candidate.promotion().usage(), amount);
    }

    /** Whether the customer gets more by this than by {@code other}. */
    boolean isBetterThan(Deal other) {
        var byAmount = total.compareTo(other.total);
        return byAmount > 0 || (byAmount == 0 && shipping != null && other.shipping == null);
    }

    static Objection excludedBy(Candidate other) {
        return new Objection(
                Reason.EXCLUDED_BY_OTHER,
                "It is not given together with \"%s\".".formatted(other.details().name()));
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Those that had no turn, and why. */
    List<NotApplied> left() {
        return List.copyOf(left);
    }

    Money total() {
        return total;
    }

    @Nullable Candidate shipping() {
        return shipping;
    }
}
