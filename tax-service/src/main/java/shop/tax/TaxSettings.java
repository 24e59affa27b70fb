package shop.tax;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import shop.platform.settings.Settings;
import shop.tax.domain.Country;

/**
 * What can be set about taxes alone.
 *
 * @param defaultCountry where goods go if nobody says; two letters
 * @param sellerCountry where the shop sells from; two letters
 */
record TaxSettings(Country defaultCountry, Country sellerCountry, Currency currency) {

    private static final String VIET_NAM = "VN";

    static TaxSettings of(Settings settings) {
        var home = country(settings, "TAX_DEFAULT_COUNTRY", VIET_NAM);
        return new TaxSettings(
                home, country(settings, "TAX_SELLER_COUNTRY", home.code()), settings.currency());
    }

    private static Country country(Settings settings, String name, String fallback) {
        var code = settings.text(name, fallback);
        var known = Set.of(Locale.getISOCountries());
        return Country.parse(code)
                .filter(country -> known.contains(country.code()))
                .orElseGet(() -> {
                    settings.fault(name, "is not an ISO 3166-1 code: " + code);
                    return new Country(fallback);
                });
    }
}
