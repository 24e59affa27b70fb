package shop.shipping.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.shipping.domain.ZoneDetails;

/**
 * All that is to be said of a zone.
 *
 * @param restOfWorld whether every place belongs to it that belongs to no other zone; no if absent
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
public record ZoneRequest(
        @NotBlank @Size(max = 80) String name,
        @Nullable Boolean restOfWorld,
        @NotNull @Size(max = ZoneDetails.MOST_PLACES) @Valid List<PlaceRequest> places) {

    ZoneDetails toDetails() {
        return new ZoneDetails(
                name.strip(),
                Boolean.TRUE.equals(restOfWorld),
                places.stream().map(PlaceRequest::toPlace).toList());
    }
}
