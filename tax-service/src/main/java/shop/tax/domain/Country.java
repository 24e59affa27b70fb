package shop.tax.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A country or territory by its two letters, as in ISO 3166-1. */
public record Country(String code) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}");
    private static final Map<String, String> ALIASES = Map.of("UK", "GB", "EL", "GR");
    private static final Set<String> EUROPEAN_UNION =
            Set.of(
                    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR",
                    "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI",
                    "SK");

    public Country {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("not a country's code: " + code);
        }
    }

    /** By its code in any case, {@code UK} and {@code EL} included. */
    public static Optional<Country> parse(String text) {
        var code = text.strip().toUpperCase(Locale.ROOT);
        var known = ALIASES.getOrDefault(code, code);
        return FORM.matcher(known).matches() ? Optional.of(new Country(known)) : Optional.empty();
    }

    /** By its code or its English name. */
    public static Optional<Country> named(String text) {
        return parse(text).or(() -> byName(text.strip()));
    }

    private static Optional<Country> byName(String name) {
        return Arrays.stream(Locale.getISOCountries())
                .filter(code ->
                        Locale.of("", code)
                                .getDisplayCountry(Locale.ENGLISH)
                                .equalsIgnoreCase(name))
                .findFirst()
                .map(Country::new);
    }

    public boolean isInTheEuropeanUnion() {
        return EUROPEAN_UNION.contains(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
