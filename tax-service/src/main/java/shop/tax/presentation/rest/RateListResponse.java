package shop.tax.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import shop.platform.kernel.Page;
import shop.tax.application.ListRates;

@Json(naming = Json.Naming.LowerUnderscore)
record RateListResponse(List<RateResponse> rates, long total, int skip, int limit) {

    static RateListResponse of(ListRates.Listing listing, Page page) {
        return new RateListResponse(
                listing.rates().stream().map(RateResponse::of).toList(),
                listing.total(),
                page.skip(),
                page.limit());
    }
}
