package shop.tax.application;

import shop.tax.domain.TaxRules;
import shop.tax.domain.TaxRulesContract;

class InMemoryTaxRulesTest extends TaxRulesContract {

    private final TaxRules rules = new InMemoryTaxRules();

    @Override
    protected TaxRules rules() {
        return rules;
    }
}
