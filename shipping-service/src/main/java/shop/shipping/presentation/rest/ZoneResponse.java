package shop.shipping.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.shipping.domain.Place;
import shop.shipping.domain.Zone;

@Json(naming = Json.Naming.LowerUnderscore)
public record ZoneResponse(
        long id, String name, boolean restOfWorld, List<PlaceResponse> places, long version) {

    @Json(naming = Json.Naming.LowerUnderscore)
    public record PlaceResponse(
            String country,
            @Nullable String region,
            @Nullable String postalFrom,
            @Nullable String postalTo,
            boolean excluded) {

        private static PlaceResponse of(Place place) {
            return new PlaceResponse(
                    place.country(),
                    place.region(),
                    place.postalFrom(),
                    place.postalTo(),
                    place.excluded());
        }
    }

    static ZoneResponse of(Zone zone) {
        var details = zone.details();
        return new ZoneResponse(
                zone.id().value(),
                details.name(),
                details.restOfWorld(),
                details.places().stream().map(PlaceResponse::of).toList(),
                zone.version());
    }
}
