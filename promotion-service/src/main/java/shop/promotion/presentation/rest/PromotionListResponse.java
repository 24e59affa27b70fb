package shop.promotion.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import shop.platform.kernel.Page;
import shop.promotion.application.ListPromotions.PromotionPage;

/**
 * @param count how many promotions these are
 * @param total how many there are on all pages
 */
@Json(naming = Json.Naming.LowerUnderscore)
record PromotionListResponse(
        List<PromotionResponse> promotions, int count, long total, int skip, int limit) {

    static PromotionListResponse of(PromotionPage page, Page asked) {
        return new PromotionListResponse(
                page.promotions().stream().map(PromotionResponse::of).toList(),
                page.promotions().size(),
                page.total(),
                asked.skip(),
                asked.limit());
    }
}
