package shop.shipping.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import shop.shipping.domain.RateDetails;
import shop.shipping.domain.ZoneId;

/**
 * What one method costs in one zone.
 *
 * @param minDays after how many days it arrives at the earliest
 * @param maxDays after how many days it arrives at the latest
 * @param bands the first whose bounds hold is the price
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
public record RateRequest(
        @NotNull @Positive Long zoneId,
        @NotNull @Pattern(regexp = "[a-z0-9_-]{1,40}") String method,
        @NotBlank @Size(max = 80) String name,
        @NotNull @Min(0) @Max(365) Integer minDays,
        @NotNull @Min(0) @Max(365) Integer maxDays,
        @NotNull @Size(min = 1, max = RateDetails.MOST_BANDS) @Valid List<BandRequest> bands) {

    RateDetails toDetails() {
        return new RateDetails(
                new ZoneId(zoneId),
                method,
                name.strip(),
                minDays,
                maxDays,
                bands.stream().map(BandRequest::toBand).toList());
    }
}
