package shop.favourite.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import shop.favourite.application.ListAlerts;
import shop.platform.kernel.Page;

@Json(naming = Json.Naming.LowerUnderscore)
record AlertListResponse(List<AlertResponse> alerts, long total, int skip, int limit) {

    static AlertListResponse of(ListAlerts.Listing listing, Page page) {
        return new AlertListResponse(
                listing.alerts().stream()
                        .map(it -> AlertResponse.of(it.watch(), it.product().orElse(null)))
                        .toList(),
                listing.total(),
                page.skip(),
                page.limit());
    }
}
