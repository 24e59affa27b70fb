package shop.tax.application;

import java.util.SortedMap;
import java.util.TreeMap;
import shop.tax.domain.TaxCategory;
import shop.tax.domain.TaxRules;

/** Lists how categories of the catalogue are taxed. */
public final class ListProductCategories {

    private final TaxRules rules;

    public ListProductCategories(TaxRules rules) {
        this.rules = rules;
    }

    public SortedMap<String, TaxCategory> handle() {
        return new TreeMap<>(rules.productCategories());
    }
}
