package shop.promotion.domain;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shop.platform.kernel.Money;
import shop.promotion.domain.Evaluation.Applied;
import shop.promotion.domain.Evaluation.Discount;
import shop.promotion.domain.Evaluation.LineDiscounts;
import shop.promotion.domain.Evaluation.Named;
import shop.promotion.domain.Evaluation.NotApplied;

/**
 * Decides which promotions a cart gets together. Those that may be combined take their turns by
 * priority, then by number, each on what is left to be paid, until one stops the others. An
 * exclusive one stands alone. Of these alternatives the customer gets the one that takes off most;
 * where that is the same, one with free shipping, then the one whose turn is first.
 */
public final class Stacking {

    private final Instant now;

    public Stacking(Instant now) {
        this.now = now;
    }

    /** What {@code cart} gets, in whatever order its lines and the candidates come. */
    public Evaluation evaluate(Cart cart, List<Candidate> candidates) {
        var bill = Bill.of(cart);
        var notApplied = new ArrayList<NotApplied>();
        var eligible = new ArrayList<Candidate>();
        candidates.stream()
                .sorted(comparing(Candidate::promotion, Promotion.BY_TURN))
                .forEach(candidate ->
                        objection(cart, bill, candidate)
                                .ifPresentOrElse(
                                        objection -> notApplied.add(not(candidate, objection)),
                                        () -> eligible.add(candidate)));
        var deals = alternatives(eligible).stream().map(it -> Deal.of(cart, it)).toList();
        var best = best(deals, Deal.of(cart, List.of()));
        deals.forEach(deal -> notApplied.addAll(deal.left()));
        for (var other : deals) {
            if (!other.equals(best)) {
                other.steps()
                        .forEach(step ->
                                notApplied.add(
                                        not(
                                                step.candidate(),
                                                Deal.excludedBy(
                                                        best.steps().getFirst().candidate()))));
            }
        }
        return evaluation(cart, best, notApplied);
    }

    private Optional<Objection> objection(Cart cart, Bill bill, Candidate candidate) {
        var promotion = candidate.promotion();
        var code = candidate.code();
        return promotion
                .objection(now)
                .or(() -> code == null ? Optional.empty() : code.objection())
                .or(() ->
                        promotion.objection(
                                cart,
                                bill.within(promotion.details().scope()),
                                candidate.usedByCustomer()));
    }

    /** Each exclusive one alone, and all others together; by whose turn is first. */
    private static List<List<Candidate>> alternatives(List<Candidate> eligible) {
        var together = eligible.stream().filter(it -> !it.details().isExclusive()).toList();
        var alone = eligible.stream().filter(it -> it.details().isExclusive()).map(List::of);
        return Stream.concat(Stream.of(together), alone)
                .filter(it -> !it.isEmpty())
                .sorted(comparing(it -> it.getFirst().promotion(), Promotion.BY_TURN))
                .toList();
    }

    private static Deal best(List<Deal> deals, Deal none) {
        var best = none;
        for (var deal : deals) {
            if (deal.isBetterThan(best)) {
                best = deal;
            }
        }
        return best;
    }

    private static Evaluation evaluation(Cart cart, Deal deal, List<NotApplied> notApplied) {
        var applied = deal.steps().stream().map(step -> applied(cart, step)).toList();
        var shipping = deal.shipping();
        return new Evaluation(
                IntStream.range(0, cart.lines().size())
                        .mapToObj(place -> line(cart, place, deal))
                        .toList(),
                shipping == null
                        ? null
                        : applied.stream()
                                .filter(it -> it.promotion().id().equals(shipping.promotion().id()))
                                .findFirst()
                                .orElse(null),
                applied,
                notApplied,
                deal.total());
    }

    private static Applied applied(Cart cart, Deal.Step step) {
        return new Applied(
                Named.of(step.candidate()),
                step.candidate().details().benefit().kind(),
                step.amount(),
                step.candidate().promotion().open(cart.shopper()));
    }

    private static LineDiscounts line(Cart cart, int place, Deal deal) {
        var discounts = deal.steps().stream().flatMap(step -> discount(step, place)).toList();
        var sum =
                discounts.stream()
                        .map(Discount::amount)
                        .reduce(Money.zero(cart.currency()), Money::plus);
        return new LineDiscounts(cart.lines().get(place).product(), discounts, sum);
    }

    private static Stream<Discount> discount(Deal.Step step, int place) {
        return IntStream.range(0, step.dues().size())
                .filter(i -> step.dues().get(i).place() == place)
                .mapToObj(i -> new Discount(Named.of(step.candidate()), step.parts().get(i)))
                .filter(it -> !it.amount().isZero());
    }

    private static NotApplied not(Candidate candidate, Objection objection) {
        return new NotApplied(Named.of(candidate), candidate.calledBy(), objection);
    }
}
