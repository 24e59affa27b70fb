package shop.inventory.infrastructure.jdbc;

import java.sql.SQLException;
import java.util.List;
import shop.inventory.domain.Warehouse;
import shop.inventory.domain.WarehouseCode;
import shop.inventory.domain.Warehouses;
import shop.platform.jdbc.Columns;
import shop.platform.jdbc.Sql;
import shop.platform.kernel.Page;

/** Keeps the warehouses; the migration puts {@code main} there. */
public final class JdbcWarehouses implements Warehouses {

    private final Sql sql;

    public JdbcWarehouses(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(Warehouse warehouse) {
        return sql.with(handle ->
                handle.createUpdate(
                                        "INSERT IGNORE INTO inventory_warehouses (code, name) VALUES (?, ?)")
                                .bind(0, warehouse.code().value())
                                .bind(1, warehouse.name())
                                .execute()
                        == 1);
    }

    @Override
    public boolean contains(WarehouseCode code) {
        return sql.with(handle ->
                handle.createQuery("SELECT 1 FROM inventory_warehouses WHERE code = ?")
                        .bind(0, code.value())
                        .mapTo(int.class)
                        .findOne()
                        .isPresent());
    }

    @Override
    public List<Warehouse> list(Page page) {
        return sql.with(handle ->
                handle.createQuery(
                                "SELECT code, name FROM inventory_warehouses ORDER BY code LIMIT ? OFFSET ?")
                        .bind(0, page.limit())
                        .bind(1, page.skip())
                        .map((found, _) -> warehouse(new Columns(found)))
                        .list());
    }

    private static Warehouse warehouse(Columns columns) throws SQLException {
        return new Warehouse(new WarehouseCode(columns.text("code")), columns.text("name"));
    }

    @Override
    public long count() {
        return sql.with(handle ->
                handle.createQuery("SELECT COUNT(*) FROM inventory_warehouses")
                        .mapTo(long.class)
                        .one());
    }
}
