package shop.inventory.application;

import shop.inventory.domain.Warehouses;
import shop.inventory.domain.WarehousesContract;

class InMemoryWarehousesTest extends WarehousesContract {

    private final InMemoryWarehouses warehouses = new InMemoryWarehouses();

    @Override
    protected Warehouses warehouses() {
        return warehouses;
    }
}
