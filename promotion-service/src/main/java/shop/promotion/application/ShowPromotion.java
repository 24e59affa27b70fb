package shop.promotion.application;

import shop.promotion.domain.Promotion;
import shop.promotion.domain.PromotionId;
import shop.promotion.domain.PromotionProblem;
import shop.promotion.domain.Promotions;

/** Shows a promotion to staff. */
public final class ShowPromotion {

    private final Promotions promotions;

    public ShowPromotion(Promotions promotions) {
        this.promotions = promotions;
    }

    public Promotion handle(PromotionId id) {
        return promotions.find(id).orElseThrow(() -> new PromotionProblem.NoSuchPromotion(id));
    }
}
