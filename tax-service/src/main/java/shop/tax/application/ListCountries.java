package shop.tax.application;

import java.util.List;
import shop.tax.domain.Conventions;
import shop.tax.domain.TaxRules;

/** Lists how countries deal with taxes. */
public final class ListCountries {

    private final TaxRules rules;

    public ListCountries(TaxRules rules) {
        this.rules = rules;
    }

    public List<Conventions> handle() {
        return rules.list();
    }
}
