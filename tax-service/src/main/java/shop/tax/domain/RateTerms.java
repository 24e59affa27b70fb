package shop.tax.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shop.tax.domain.TaxProblem.RateInvalid;

/**
 * Where, on what, when and how much.
 *
 * @param replaces whether it stands for the rates of the wider areas it lies in; otherwise it is
 *     added to them
 * @param validUntil the first day on which it no longer holds; {@code null} for an open end
 * @param source who published it, and where
 */
public record RateTerms(
        Country country,
        @Nullable String region,
        @Nullable PostalRange postalRange,
        TaxCategory category,
        Rate rate,
        boolean replaces,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String source) {

    private static final BigDecimal MOST = BigDecimal.valueOf(100);
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    public RateTerms {
        region = Place.region(country, region);
        if (!rate.country().equals(country.code())) {
            throw new RateInvalid("jurisdiction", "must begin with the country");
        }
        var percent = rate.percent();
        if (percent.signum() < 0 || percent.compareTo(MOST) > 0) {
            throw new RateInvalid("rate", "must be between 0 and 100");
        }
        if (percent.scale() > Rate.DECIMALS) {
            throw new RateInvalid("rate", "must have at most 4 decimals");
        }
        if (validFrom.isBefore(FIRST) || validFrom.isAfter(LAST)) {
            throw new RateInvalid("valid_from", "must be between 1900 and 9999");
        }
        if (validUntil != null && (!validUntil.isAfter(validFrom) || validUntil.isAfter(LAST))) {
            throw new RateInvalid("valid_until", "must be after valid_from, and not after 9999");
        }
    }

    /** Who asks for a rate where nothing else is said. */
    public static String jurisdiction(Country country, @Nullable String region) {
        var place = Place.region(country, region);
        return place == null ? country.code() : country.code() + "-" + place;
    }

    boolean appliesTo(Place place, LocalDate on) {
        return country.equals(place.country())
                && (region == null || region.equals(place.region()))
                && (postalRange == null
                        || (place.postalCode() != null && postalRange.contains(place.postalCode())))
                && !on.isBefore(validFrom)
                && (validUntil == null || on.isBefore(validUntil));
    }

    /** 0 for a whole country; more for a smaller area. */
    int level() {
        return (region == null ? 0 : 1) + (postalRange == null ? 0 : 2);
    }

    /** Whether this and {@code other} are the same tax, and both hold on some day. */
    public boolean collidesWith(RateTerms other) {
        return isSameTax(other) && startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean isSameTax(RateTerms other) {
        return country.equals(other.country)
                && Objects.equals(region, other.region)
                && Objects.equals(postalRange, other.postalRange)
                && category.equals(other.category)
                && rate.name().equals(other.rate.name());
    }

    private boolean startsBeforeEndOf(RateTerms other) {
        return other.validUntil == null || validFrom.isBefore(other.validUntil);
    }
}
