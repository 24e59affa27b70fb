package shop.tax.infrastructure.jdbc;

import org.junit.jupiter.api.extension.RegisterExtension;
import shop.tax.domain.TaxRates;
import shop.tax.domain.TaxRatesContract;

class JdbcTaxRatesIT extends TaxRatesContract {

    @RegisterExtension static final TaxTables TABLES = new TaxTables();

    private final TaxRates rates = new JdbcTaxRates(TABLES.database().sql());

    @Override
    protected TaxRates rates() {
        return rates;
    }
}
