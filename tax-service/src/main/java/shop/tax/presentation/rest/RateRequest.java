package shop.tax.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import shop.tax.domain.Country;
import shop.tax.domain.Place;
import shop.tax.domain.PostalRange;
import shop.tax.domain.Rate;
import shop.tax.domain.RateTerms;
import shop.tax.domain.TaxCategory;
import shop.tax.domain.TaxProblem.PlaceInvalid;
import shop.tax.domain.TaxProblem.RateInvalid;

/**
 * @param state another name for {@code region}
 * @param postalFrom how the first postal code begins; {@code postal_to} how the last one does
 * @param category what is taxed so; standard, unless it is said
 * @param jurisdiction who asks for it; country and region, unless it is said
 * @param rate in percent
 * @param replaces whether it stands for the rates of the wider areas; otherwise it is added
 * @param validFrom the first day; today, unless it is said
 * @param validUntil the first day on which it no longer holds
 * @param source who published it
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record RateRequest(
        @NotBlank @Size(max = 2) String country,
        @Nullable @Size(max = Place.MAX_REGION) String region,
        @Nullable @Size(max = Place.MAX_REGION) String state,
        @Nullable @Size(max = Place.MAX_POSTAL_CODE) String postalFrom,
        @Nullable @Size(max = Place.MAX_POSTAL_CODE) String postalTo,
        @Nullable @Size(max = 32) String category,
        @Nullable @Size(max = 80) String jurisdiction,
        @NotBlank @Size(max = 80) String name,
        @NotNull BigDecimal rate,
        @Nullable Boolean replaces,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable @Size(max = 200) String source) {

    RateTerms toTerms(LocalDate today) {
        var taxed =
                Country.parse(country)
                        .orElseThrow(() -> new PlaceInvalid("country", "must be two letters"));
        var area = region == null ? state : region;
        return new RateTerms(
                taxed,
                area,
                range(),
                category == null ? TaxCategory.STANDARD : TaxCategory.of(category),
                new Rate(
                        jurisdiction == null
                                ? RateTerms.jurisdiction(taxed, area)
                                : jurisdiction.strip(),
                        name.strip(),
                        rate),
                Boolean.TRUE.equals(replaces),
                validFrom == null ? today : validFrom,
                validUntil,
                source);
    }

    private @Nullable PostalRange range() {
        if (postalFrom == null && postalTo == null) {
            return null;
        }
        if (postalFrom == null || postalTo == null) {
            throw new RateInvalid("postal_from", "must be there with postal_to, or neither");
        }
        return PostalRange.of(postalFrom, postalTo);
    }
}
