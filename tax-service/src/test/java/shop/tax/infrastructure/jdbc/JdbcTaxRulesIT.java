package shop.tax.infrastructure.jdbc;

import org.junit.jupiter.api.extension.RegisterExtension;
import shop.tax.domain.TaxRules;
import shop.tax.domain.TaxRulesContract;

class JdbcTaxRulesIT extends TaxRulesContract {

    @RegisterExtension static final TaxTables TABLES = new TaxTables();

    private final TaxRules rules = new JdbcTaxRules(TABLES.database().sql());

    @Override
    protected TaxRules rules() {
        return rules;
    }
}
