package shop.inventory.domain;

import java.util.List;
import shop.platform.kernel.Page;

/** All warehouses; {@code main} is always among them. */
public interface Warehouses {

    /** Adds a warehouse, or does nothing and says false if its code is taken. */
    boolean add(Warehouse warehouse);

    boolean contains(WarehouseCode code);

    /** In the order of their codes. */
    List<Warehouse> list(Page page);

    long count();
}
