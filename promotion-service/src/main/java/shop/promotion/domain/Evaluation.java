package shop.promotion.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;

/**
 * What a cart gets.
 *
 * @param lines what is taken off each line, in the cart's order
 * @param freeShipping the promotion by which shipping is free, if there is one
 */
public record Evaluation(
        List<LineDiscounts> lines,
        @Nullable Applied freeShipping,
        List<Applied> applied,
        List<NotApplied> notApplied,
        Money total) {

    /** What is taken off one line, by each promotion that takes something off it. */
    public record LineDiscounts(ProductId product, List<Discount> discounts, Money sum) {
        public LineDiscounts {
            discounts = List.copyOf(discounts);
        }
    }

    public record Discount(Named promotion, Money amount) {}

    /** A promotion, and the code by which it was had. */
    public record Named(PromotionId id, String name, @Nullable Code code) {
        static Named of(Candidate candidate) {
            return new Named(
                    candidate.promotion().id(), candidate.details().name(), candidate.calledBy());
        }
    }

    /**
     * @param open which of its conditions can be told only at the checkout
     */
    public record Applied(Named promotion, String kind, Money amount, List<String> open) {}

    /**
     * @param promotion absent where a code is nobody's
     */
    public record NotApplied(@Nullable Named promotion, @Nullable Code code, Objection objection) {}

    public Evaluation {
        lines = List.copyOf(lines);
        applied = List.copyOf(applied);
        notApplied = List.copyOf(notApplied);
    }
}
