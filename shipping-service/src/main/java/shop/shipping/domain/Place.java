package shop.shipping.domain;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A country, a region of it, or a range of its postal codes.
 *
 * @param postalFrom the first postal code, or how the first ones begin
 * @param postalTo the last postal code, or how the last ones begin; {@code postalFrom} if absent
 * @param excluded whether it does not belong to its zone, whatever else does
 */
public record Place(
        String country,
        @Nullable String region,
        @Nullable String postalFrom,
        @Nullable String postalTo,
        boolean excluded) {

    private static final int COUNTRY = 1;
    private static final int REGION = 2;
    private static final int POSTAL = 4;

    /**
     * @throws ShippingProblem.UnreadableLocality if this cannot be a place
     */
    public Place {
        var from = new Locality(country, region, postalFrom);
        var to = postalTo == null ? postalFrom : postalTo;
        country = from.country();
        region = from.region();
        postalFrom = from.postalCode();
        postalTo = new Locality(country, null, to).postalCode();
        if (postalFrom == null && postalTo != null) {
            throw new ShippingProblem.UnreadableLocality("postal_from", "is missing");
        }
        if (postalFrom != null && postalTo != null && postalFrom.compareTo(postalTo) > 0) {
            throw new ShippingProblem.UnreadableLocality("postal_to", "is less than postal_from");
        }
    }

    /** How closely it fits, the more the closer; empty if it is elsewhere. */
    OptionalInt fit(Locality where) {
        if (!country.equals(where.country())) {
            return OptionalInt.empty();
        }
        var fit = COUNTRY;
        if (region != null) {
            if (!region.equals(where.region())) {
                return OptionalInt.empty();
            }
            fit += REGION;
        }
        if (postalFrom != null && postalTo != null) {
            if (where.postalCode() == null
                    || !isBetween(postalFrom, where.postalCode(), postalTo)) {
                return OptionalInt.empty();
            }
            fit += POSTAL;
        }
        return OptionalInt.of(fit);
    }

    private static boolean isBetween(String from, String code, String to) {
        var head = code.substring(0, Math.min(code.length(), to.length()));
        return code.compareTo(from) >= 0 && head.compareTo(to) <= 0;
    }
}
