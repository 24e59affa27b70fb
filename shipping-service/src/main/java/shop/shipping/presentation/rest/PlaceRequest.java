package shop.shipping.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import shop.shipping.domain.Place;

/**
 * A country, a region of it, or a range of its postal codes.
 *
 * @param postalFrom the first postal code, or how the first ones begin
 * @param postalTo the last postal code, or how the last ones begin; {@code postal_from} if absent
 * @param excluded whether it does not belong to the zone, whatever else does; no if absent
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
public record PlaceRequest(
        @NotNull @Size(min = 2, max = 2) String country,
        @Nullable @Size(max = 40) String region,
        @Nullable @Size(max = 40) String postalFrom,
        @Nullable @Size(max = 40) String postalTo,
        @Nullable Boolean excluded) {

    Place toPlace() {
        return new Place(country, region, postalFrom, postalTo, Boolean.TRUE.equals(excluded));
    }
}
