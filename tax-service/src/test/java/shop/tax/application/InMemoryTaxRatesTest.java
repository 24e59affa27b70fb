package shop.tax.application;

import shop.tax.domain.TaxRates;
import shop.tax.domain.TaxRatesContract;

class InMemoryTaxRatesTest extends TaxRatesContract {

    private final TaxRates rates = new InMemoryTaxRates();

    @Override
    protected TaxRates rates() {
        return rates;
    }
}
