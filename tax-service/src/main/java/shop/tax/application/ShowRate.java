package shop.tax.application;

import shop.tax.domain.TaxProblem.RateNotFound;
import shop.tax.domain.TaxRate;
import shop.tax.domain.TaxRates;

/** Shows one rate. */
public final class ShowRate {

    private final TaxRates rates;

    public ShowRate(TaxRates rates) {
        this.rates = rates;
    }

    public TaxRate handle(long id) {
        return rates.find(id).orElseThrow(() -> new RateNotFound(id));
    }
}
