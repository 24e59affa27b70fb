package shop.shipping.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import shop.platform.kernel.Page;
import shop.shipping.domain.Rate;

@Json(naming = Json.Naming.LowerUnderscore)
public record RateListResponse(List<RateResponse> rates, int count, int skip, int limit) {

    static RateListResponse of(List<Rate> rates, Page page) {
        var shown = rates.stream().map(RateResponse::of).toList();
        return new RateListResponse(shown, shown.size(), page.skip(), page.limit());
    }
}
