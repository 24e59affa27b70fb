package shop.inventory.application;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import shop.inventory.domain.Warehouse;
import shop.inventory.domain.WarehouseCode;
import shop.inventory.domain.Warehouses;
import shop.platform.kernel.Page;

/** Keeps warehouses as long as the test lasts. */
public final class InMemoryWarehouses implements Warehouses {

    private final SortedMap<WarehouseCode, Warehouse> kept = new TreeMap<>();

    public InMemoryWarehouses() {
        add(new Warehouse(WarehouseCode.MAIN, "Main warehouse"));
    }

    @Override
    public boolean add(Warehouse warehouse) {
        return Optional.ofNullable(kept.putIfAbsent(warehouse.code(), warehouse)).isEmpty();
    }

    @Override
    public boolean contains(WarehouseCode code) {
        return kept.containsKey(code);
    }

    @Override
    public List<Warehouse> list(Page page) {
        return kept.values().stream().skip(page.skip()).limit(page.limit()).toList();
    }

    @Override
    public long count() {
        return kept.size();
    }
}
