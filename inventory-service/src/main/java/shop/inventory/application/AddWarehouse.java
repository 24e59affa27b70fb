package shop.inventory.application;

import shop.inventory.domain.InventoryProblem.WarehouseExists;
import shop.inventory.domain.Warehouse;
import shop.inventory.domain.Warehouses;

/** Adds a place where stock can stand. */
public final class AddWarehouse {

    private final Warehouses warehouses;

    public AddWarehouse(Warehouses warehouses) {
        this.warehouses = warehouses;
    }

    public Warehouse handle(Warehouse warehouse) {
        if (!warehouses.add(warehouse)) {
            throw new WarehouseExists(warehouse.code());
        }
        return warehouse;
    }
}
