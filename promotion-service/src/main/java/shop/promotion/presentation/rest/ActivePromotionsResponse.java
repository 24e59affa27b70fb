package shop.promotion.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import shop.promotion.domain.Promotion;

/**
 * @param count how many promotions these are
 */
@Json(naming = Json.Naming.LowerUnderscore)
record ActivePromotionsResponse(List<PromotionResponse> promotions, int count) {

    static ActivePromotionsResponse of(List<Promotion> promotions) {
        return new ActivePromotionsResponse(
                promotions.stream().map(PromotionResponse::forEverybody).toList(),
                promotions.size());
    }
}
