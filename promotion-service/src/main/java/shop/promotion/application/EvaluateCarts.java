package shop.promotion.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.promotion.domain.Candidate;
import shop.promotion.domain.Cart;
import shop.promotion.domain.Code;
import shop.promotion.domain.CustomerId;
import shop.promotion.domain.Evaluation;
import shop.promotion.domain.Evaluation.NotApplied;
import shop.promotion.domain.Objection;
import shop.promotion.domain.Promotion;
import shop.promotion.domain.PromotionCode;
import shop.promotion.domain.PromotionId;
import shop.promotion.domain.Promotions;
import shop.promotion.domain.Promotions.CustomerUse;
import shop.promotion.domain.Reason;
import shop.promotion.domain.Stacking;

/**
 * Says what carts get and why they do not get the rest. Writes nothing: limits are looked at, not
 * taken. However many the carts are, each thing is asked of the store once.
 */
public final class EvaluateCarts {

    private final Promotions promotions;
    private final Clock clock;

    public EvaluateCarts(Promotions promotions, Clock clock) {
        this.promotions = promotions;
        this.clock = clock;
    }

    /** One evaluation for each cart, in their order. */
    public List<Evaluation> handle(List<Cart> carts) {
        var now = clock.instant();
        var known = known(carts, now);
        var stacking = new Stacking(now);
        return carts.stream().map(cart -> evaluate(stacking, cart, known)).toList();
    }

    /**
     * What all carts of a batch are evaluated by.
     *
     * @param codes those that were typed and are somebody's, with whose they are
     */
    private record Known(
            Map<Currency, List<Promotion>> automatic,
            Map<Code, PromotionCode> codes,
            Map<PromotionId, Promotion> coded,
            Map<CustomerUse, Integer> uses) {

        private Optional<PromotionCode> code(Cart cart) {
            return Optional.ofNullable(cart.code()).map(codes::get);
        }

        private List<Candidate> candidates(Cart cart) {
            var automatics =
                    automatic.getOrDefault(cart.currency(), List.of()).stream()
                            .map(it -> candidate(cart, it, null));
            var asked =
                    code(cart).stream()
                            .flatMap(code ->
                                    Optional.ofNullable(coded.get(code.promotion())).stream()
                                            .map(it -> candidate(cart, it, code)));
            return Stream.concat(automatics, asked).toList();
        }

        private Candidate candidate(Cart cart, Promotion promotion, @Nullable PromotionCode code) {
            var customer = cart.shopper().customer();
            var used =
                    customer == null
                            ? 0
                            : uses.getOrDefault(new CustomerUse(promotion.id(), customer), 0);
            return new Candidate(promotion, code, used);
        }
    }

    private static Evaluation evaluate(Stacking stacking, Cart cart, Known known) {
        var evaluation = stacking.evaluate(cart, known.candidates(cart));
        var typed = cart.code();
        if (typed == null || known.code(cart).isPresent()) {
            return evaluation;
        }
        var notApplied = new ArrayList<>(evaluation.notApplied());
        var objection = new Objection(Reason.UNKNOWN_CODE, "There is no such code.");
        notApplied.addFirst(new NotApplied(null, typed, objection));
        return new Evaluation(
                evaluation.lines(),
                evaluation.freeShipping(),
                evaluation.applied(),
                notApplied,
                evaluation.total());
    }

    private Known known(List<Cart> carts, Instant now) {
        var automatic = new HashMap<Currency, List<Promotion>>();
        for (var cart : carts) {
            automatic.computeIfAbsent(
                    cart.currency(), currency -> promotions.automatic(currency, now));
        }
        var typed =
                carts.stream()
                        .flatMap(cart -> Optional.ofNullable(cart.code()).stream())
                        .filter(Code::canExist)
                        .collect(Collectors.toSet());
        var codes = promotions.codes(typed);
        var coded =
                promotions.all(
                        codes.values().stream()
                                .map(PromotionCode::promotion)
                                .collect(Collectors.toSet()));
        return new Known(automatic, codes, coded, uses(carts, automatic, coded));
    }

    private Map<CustomerUse, Integer> uses(
            List<Cart> carts,
            Map<Currency, List<Promotion>> automatic,
            Map<PromotionId, Promotion> coded) {
        Set<PromotionId> limited = new HashSet<>();
        Stream.concat(automatic.values().stream().flatMap(List::stream), coded.values().stream())
                .filter(it -> it.details().limits().usesPerCustomer() != null)
                .forEach(it -> limited.add(it.id()));
        Set<CustomerId> customers = new HashSet<>();
        carts.forEach(
                cart -> Optional.ofNullable(cart.shopper().customer()).ifPresent(customers::add));
        return promotions.uses(customers, limited);
    }
}
