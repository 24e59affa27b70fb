package shop.shipping.infrastructure.jdbc;

import org.junit.jupiter.api.extension.RegisterExtension;
import shop.shipping.domain.Rates;
import shop.shipping.domain.TariffsContract;
import shop.shipping.domain.Zones;

class JdbcTariffsIT extends TariffsContract {

    @RegisterExtension static final ShippingTables TABLES = new ShippingTables();

    @Override
    protected Zones zones() {
        return new JdbcZones(TABLES.database().sql(), TABLES.database().transactions());
    }

    @Override
    protected Rates rates() {
        return new JdbcRates(TABLES.database().sql(), TABLES.database().transactions());
    }
}
