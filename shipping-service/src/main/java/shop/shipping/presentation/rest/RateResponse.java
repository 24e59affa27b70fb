package shop.shipping.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import shop.shipping.domain.Rate;

@Json(naming = Json.Naming.LowerUnderscore)
public record RateResponse(
        long id,
        long zoneId,
        String method,
        String name,
        int minDays,
        int maxDays,
        List<BandResponse> bands,
        long version) {

    static RateResponse of(Rate rate) {
        var details = rate.details();
        return new RateResponse(
                rate.id().value(),
                details.zone().value(),
                details.method(),
                details.name(),
                details.minDays(),
                details.maxDays(),
                details.bands().stream().map(BandResponse::of).toList(),
                rate.version());
    }
}
