package shop.promotion.domain;

import org.jspecify.annotations.Nullable;

/**
 * A promotion that a cart might get.
 *
 * @param code by which it was asked for; absent for one that needs none
 * @param usedByCustomer how often whoever buys has used it
 */
public record Candidate(Promotion promotion, @Nullable PromotionCode code, int usedByCustomer) {

    @Nullable Code calledBy() {
        return code == null ? null : code.code();
    }

    PromotionDetails details() {
        return promotion.details();
    }
}
