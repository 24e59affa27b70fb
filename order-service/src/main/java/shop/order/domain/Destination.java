package shop.order.domain;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an order goes, as far as its price depends on that; nothing of it need be known.
 *
 * @param country two letters, as in ISO 3166
 * @param vatNumber of a business that accounts for the tax itself
 */
public record Destination(
        @Nullable String country,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable String vatNumber) {

    public static final int LONGEST_REGION = 64;
    public static final int LONGEST_POSTAL_CODE = 16;
    public static final int LONGEST_VAT_NUMBER = 32;

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    public Destination {
        country = country == null ? null : country.strip().toUpperCase(Locale.ROOT);
        if (country != null && !COUNTRY.matcher(country).matches()) {
            throw new OrderProblem.InvalidDestination("country", "must be two letters");
        }
        region = stripped("region", region, LONGEST_REGION);
        postalCode = stripped("postal_code", postalCode, LONGEST_POSTAL_CODE);
        vatNumber = stripped("vat_number", vatNumber, LONGEST_VAT_NUMBER);
    }

    /** Wherever the shop is at home. */
    public static Destination unknown() {
        return new Destination(null, null, null, null);
    }

    /** The place alone, whoever is waiting there. */
    public Destination place() {
        return vatNumber == null ? this : new Destination(country, region, postalCode, null);
    }

    private static @Nullable String stripped(String field, @Nullable String value, int longest) {
        if (value == null) {
            return null;
        }
        var stripped = value.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new OrderProblem.InvalidDestination(
                    field, "must have 1 to " + longest + " characters");
        }
        return stripped;
    }
}
