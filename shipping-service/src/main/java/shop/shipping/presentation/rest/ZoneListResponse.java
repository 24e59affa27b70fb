package shop.shipping.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import shop.platform.kernel.Page;
import shop.shipping.domain.Zone;

@Json(naming = Json.Naming.LowerUnderscore)
public record ZoneListResponse(List<ZoneResponse> zones, int count, int skip, int limit) {

    static ZoneListResponse of(List<Zone> zones, Page page) {
        var shown = zones.stream().map(ZoneResponse::of).toList();
        return new ZoneListResponse(shown, shown.size(), page.skip(), page.limit());
    }
}
