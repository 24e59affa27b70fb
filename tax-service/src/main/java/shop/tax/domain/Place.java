package shop.tax.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shop.tax.domain.TaxProblem.PlaceInvalid;

/**
 * Where something is delivered to.
 *
 * @param region the part of an ISO 3166-2 code behind the country, in capitals
 * @param postalCode letters and digits only, in capitals
 */
public record Place(Country country, @Nullable String region, @Nullable String postalCode) {

    public static final int MAX_REGION = 64;
    public static final int MAX_POSTAL_CODE = 16;

    /** As people write it: {@code US, us-ca, 90001-1234} is US, CA, 900011234. */
    public static Place of(Country country, @Nullable String region, @Nullable String postalCode) {
        return new Place(country, region(country, region), postalCode(postalCode));
    }

    static @Nullable String region(Country country, @Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        var region = written.strip().toUpperCase(Locale.ROOT);
        if (region.length() > MAX_REGION || hasControls(region)) {
            throw new PlaceInvalid("region", "must be the code of a region");
        }
        var prefix = country.code() + "-";
        return region.startsWith(prefix) && region.length() > prefix.length()
                ? region.substring(prefix.length())
                : RegionNames.code(country, region);
    }

    static @Nullable String postalCode(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        var code = written.toUpperCase(Locale.ROOT).replaceAll("[\\s.-]", "");
        if (!code.matches("[A-Z0-9]{1," + MAX_POSTAL_CODE + "}")) {
            throw new PlaceInvalid("postal_code", "must be a postal code");
        }
        return code;
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
