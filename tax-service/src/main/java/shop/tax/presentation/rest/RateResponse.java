package shop.tax.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import shop.tax.domain.TaxRate;

/**
 * @param rate in percent
 * @param replaces whether it stands for the rates of the wider areas; otherwise it is added
 * @param validUntil the first day on which it no longer holds; absent for an open end
 * @param version for {@code If-Match}
 */
@Json(naming = Json.Naming.LowerUnderscore)
record RateResponse(
        long id,
        String country,
        @Nullable String region,
        @Nullable String postalFrom,
        @Nullable String postalTo,
        String category,
        String jurisdiction,
        String name,
        BigDecimal rate,
        boolean replaces,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String source,
        long version,
        Instant updatedAt) {

    static RateResponse of(TaxRate rate) {
        var terms = rate.terms();
        var range = terms.postalRange();
        return new RateResponse(
                rate.id(),
                terms.country().code(),
                terms.region(),
                range == null ? null : range.from(),
                range == null ? null : range.to(),
                terms.category().code(),
                terms.rate().jurisdiction(),
                terms.rate().name(),
                terms.rate().percent(),
                terms.replaces(),
                terms.validFrom(),
                terms.validUntil(),
                terms.source(),
                rate.version(),
                rate.updatedAt());
    }
}
