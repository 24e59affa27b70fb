package shop.inventory.infrastructure.jdbc;

import org.junit.jupiter.api.extension.RegisterExtension;
import shop.inventory.domain.Warehouses;
import shop.inventory.domain.WarehousesContract;

class JdbcWarehousesIT extends WarehousesContract {

    @RegisterExtension static final InventoryTables TABLES = new InventoryTables();

    private final Warehouses warehouses = new JdbcWarehouses(TABLES.database().sql());

    @Override
    protected Warehouses warehouses() {
        return warehouses;
    }
}
