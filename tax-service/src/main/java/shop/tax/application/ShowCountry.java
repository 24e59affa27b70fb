package shop.tax.application;

import java.util.List;
import shop.tax.domain.Conventions;
import shop.tax.domain.Country;
import shop.tax.domain.TaxRate;
import shop.tax.domain.TaxRates;
import shop.tax.domain.TaxRules;

/** Shows all rates of a country, past and future ones too, and how it deals with taxes. */
public final class ShowCountry {

    public record CountryView(Conventions conventions, List<TaxRate> rates) {}

    private final TaxRates rates;
    private final TaxRules rules;

    public ShowCountry(TaxRates rates, TaxRules rules) {
        this.rates = rates;
        this.rules = rules;
    }

    public CountryView handle(Country country) {
        return new CountryView(rules.of(country), rates.of(country));
    }
}
