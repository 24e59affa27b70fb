package shop.tax.application;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.tax.domain.TaxCategory;
import shop.tax.domain.TaxRules;

/** Says how a category of the catalogue is taxed. */
public final class AssignProductCategory {

    private final TaxRules rules;

    public AssignProductCategory(TaxRules rules) {
        this.rules = rules;
    }

    /**
     * @param category {@code null} for the standard rates
     */
    public void handle(String productCategory, @Nullable TaxCategory category) {
        rules.assign(productCategory, Optional.ofNullable(category));
    }
}
