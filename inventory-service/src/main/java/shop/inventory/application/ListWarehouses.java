package shop.inventory.application;

import java.util.List;
import shop.inventory.domain.Warehouse;
import shop.inventory.domain.Warehouses;
import shop.platform.kernel.Page;

/** Lists the places where stock can stand. */
public final class ListWarehouses {

    public record Listing(List<Warehouse> warehouses, long total) {}

    private final Warehouses warehouses;

    public ListWarehouses(Warehouses warehouses) {
        this.warehouses = warehouses;
    }

    public Listing handle(Page page) {
        return new Listing(warehouses.list(page), warehouses.count());
    }
}
