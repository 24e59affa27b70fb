package shop.shipping.domain;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where something is sent, as far as its price depends on it.
 *
 * @param country ISO 3166-1, two capital letters
 * @param region within the country, in capitals and without the country ({@code CA})
 * @param postalCode in capitals, without blanks and hyphens
 */
public record Locality(String country, @Nullable String region, @Nullable String postalCode) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final int LONGEST = 40;

    /**
     * @throws ShippingProblem.UnreadableLocality if this cannot be a place
     */
    public Locality {
        country = country.strip().toUpperCase(Locale.ROOT);
        if (!COUNTRY.matcher(country).matches()) {
            throw new ShippingProblem.UnreadableLocality("country", "must be two letters");
        }
        region = plain(region);
        if (region != null && region.startsWith(country + "-")) {
            region = region.substring(country.length() + 1);
        }
        region = shortEnough("region", region);
        postalCode = shortEnough("postal_code", bare(postalCode));
    }

    /** The same, or a country nothing else is known of if there is no such country. */
    public static Locality heard(
            @Nullable String country,
            @Nullable String region,
            @Nullable String postalCode,
            String otherwise) {
        try {
            return country == null
                    ? new Locality(otherwise, null, null)
                    : new Locality(country, region, postalCode);
        } catch (ShippingProblem.UnreadableLocality _) {
            return new Locality(otherwise, null, null);
        }
    }

    static @Nullable String bare(@Nullable String code) {
        return plain(code == null ? null : code.replaceAll("[\\s-]", ""));
    }

    private static @Nullable String plain(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().toUpperCase(Locale.ROOT);
    }

    private static @Nullable String shortEnough(String field, @Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            throw new ShippingProblem.UnreadableLocality(
                    field, "must not have more than " + LONGEST + " characters");
        }
        return text;
    }
}
