package shop.inventory.infrastructure.jdbc;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import shop.inventory.domain.Movement;
import shop.inventory.domain.Movement.Cause;
import shop.inventory.domain.Movement.Kind;
import shop.inventory.domain.OrderId;
import shop.inventory.domain.ProductId;
import shop.inventory.domain.Shelf;
import shop.inventory.domain.Stock;
import shop.inventory.domain.StockRoom;
import shop.inventory.domain.Stocks;
import shop.inventory.domain.WarehouseCode;
import shop.inventory.infrastructure.messaging.InventoryEventCodec;
import shop.platform.jdbc.Batches;
import shop.platform.jdbc.Columns;
import shop.platform.jdbc.Padded;
import shop.platform.jdbc.Sql;
import shop.platform.kernel.Page;
import shop.platform.messaging.Outbox;

/**
 * Keeps a product's row, which is what is locked, its shelves and its ledger. A shelf is only ever
 * changed by what moved, and only where enough stands on it.
 */
public final class JdbcStocks implements Stocks {

    private static final String SELECT =
            """
            SELECT p.product_id, p.listed, p.version,
                   i.warehouse, i.sku, i.quantity, i.reserved, i.updated_at
              FROM inventory_products p LEFT JOIN inventory i ON i.product_id = p.product_id
            """;

    private record MovedShelf(ProductId product, Shelf shelf, List<Movement> movements) {

        private static Stream<MovedShelf> of(Stock stock) {
            var movements = stock.movements().stream().collect(groupingBy(Movement::warehouse));
            return stock.shelves().stream()
                    .filter(shelf -> movements.containsKey(shelf.warehouse()))
                    .map(shelf ->
                            new MovedShelf(
                                    stock.product(),
                                    shelf,
                                    movements.getOrDefault(shelf.warehouse(), List.of())));
        }

        private boolean isNew() {
            return movements.getFirst().kind() == Kind.RECEIVED;
        }

        private long sum(ToLongFunction<Movement> part) {
            return movements.stream().mapToLong(part).sum();
        }
    }

    private record StockRow(
            ProductId product, boolean listed, long version, Optional<Shelf> shelf) {}

    private final Sql sql;
    private final Outbox outbox;

    public JdbcStocks(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public StockRoom take(Collection<ProductId> products) {
        if (products.isEmpty()) {
            return new StockRoom(new TreeMap<>());
        }
        return new StockRoom(
                select(
                        "WHERE p.product_id IN (<ids>) ORDER BY p.product_id FOR UPDATE",
                        query -> query.bindList("ids", Padded.toPowerOfTwo(ids(products)))));
    }

    @Override
    public StockRoom open(Collection<ProductId> products) {
        sql.use(handle -> {
            var batch =
                    handle.prepareBatch(
                            "INSERT IGNORE INTO inventory_products (product_id) VALUES (?)");
            ids(products).forEach(batch::add);
            batch.execute();
        });
        return take(products);
    }

    @Override
    public void save(StockRoom room) {
        var changed = room.stocks().values().stream().filter(Stock::isChanged).toList();
        if (!changed.isEmpty()) {
            sql.use(handle -> {
                updateProducts(handle, changed);
                var shelves = changed.stream().flatMap(MovedShelf::of).toList();
                openShelves(handle, shelves);
                updateShelves(handle, shelves);
                write(handle, changed);
            });
            outbox.append(
                    changed.stream().map(Stock::news).map(InventoryEventCodec::encode).toList());
        }
    }

    private static void updateProducts(Handle handle, List<Stock> stocks) {
        var batch =
                handle.prepareBatch(
                        """
                        UPDATE inventory_products SET listed = :listed, version = version + 1
                         WHERE product_id = :product AND version = :version
                        """);
        for (var stock : stocks) {
            batch.bind("product", stock.product().value())
                    .bind("listed", stock.isListed())
                    .bind("version", stock.version())
                    .add();
        }
        demandEach(batch);
    }

    private static void openShelves(Handle handle, List<MovedShelf> shelves) {
        var batch =
                handle.prepareBatch(
                        """
                        INSERT INTO inventory
                               (product_id, warehouse, sku, quantity, reserved, updated_at)
                        VALUES (:product, :warehouse, :sku, 0, 0, :at)
                        """);
        for (var moved : shelves) {
            if (moved.isNew()) {
                batch.bind("product", moved.product().value())
                        .bind("warehouse", moved.shelf().warehouse().value())
                        .bind("sku", moved.shelf().sku())
                        .bind("at", moved.shelf().updatedAt())
                        .add();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static void updateShelves(Handle handle, List<MovedShelf> shelves) {
        var batch =
                handle.prepareBatch(
                        """
                        UPDATE inventory
                           SET quantity = quantity + :onHand, reserved = reserved + :reserved,
                               updated_at = :at
                         WHERE product_id = :product AND warehouse = :warehouse
                           AND quantity - reserved >= :reserved - :onHand
                           AND reserved + :reserved >= 0
                        """);
        for (var moved : shelves) {
            batch.bind("product", moved.product().value())
                    .bind("warehouse", moved.shelf().warehouse().value())
                    .bind("onHand", moved.sum(Movement::onHand))
                    .bind("reserved", moved.sum(Movement::reserved))
                    .bind("at", moved.shelf().updatedAt())
                    .add();
        }
        if (batch.size() > 0) {
            demandEach(batch);
        }
    }

    /** Whoever has taken a stock is the only one to change it; if not, nothing must be kept. */
    private static void demandEach(PreparedBatch batch) {
        if (!Batches.findAll(batch)) {
            throw new IllegalStateException("stock changed by somebody who had not taken it");
        }
    }

    private static void write(Handle handle, List<Stock> stocks) {
        var batch =
                handle.prepareBatch(
                        """
                        INSERT INTO inventory_movements
                               (product_id, warehouse, kind, quantity_delta, reserved_delta,
                                order_id, actor, reason, request_id, occurred_at)
                        VALUES (:product, :warehouse, :kind, :onHand, :reserved,
                                :order, :actor, :reason, :request, :at)
                        """);
        for (var stock : stocks) {
            for (var movement : stock.movements()) {
                var cause = movement.cause();
                batch.bind("product", movement.product().value())
                        .bind("warehouse", movement.warehouse().value())
                        .bind("kind", movement.kind().name().toLowerCase(Locale.ROOT))
                        .bind("onHand", movement.onHand())
                        .bind("reserved", movement.reserved())
                        .bind("order", cause.order() == null ? null : cause.order().value())
                        .bind("actor", cause.actor())
                        .bind("reason", cause.reason())
                        .bind("request", cause.request())
                        .bind("at", movement.at())
                        .add();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    @Override
    public Optional<Stock> find(ProductId product) {
        var found =
                select(
                        "WHERE p.product_id = :product",
                        query -> query.bind("product", product.value()));
        return found.values().stream().findFirst();
    }

    @Override
    public List<Stock> list(Page page) {
        var wanted =
                """
                WHERE p.product_id IN (SELECT product_id FROM
                    (SELECT product_id FROM inventory_products
                      ORDER BY product_id LIMIT :limit OFFSET :skip) page)
                """;
        var found =
                select(
                        wanted,
                        query -> query.bind("limit", page.limit()).bind("skip", page.skip()));
        return List.copyOf(found.values());
    }

    private SortedMap<ProductId, Stock> select(String condition, UnaryOperator<Query> binding) {
        var rows =
                sql.with(handle ->
                        binding.apply(handle.createQuery(SELECT + condition))
                                .map((found, _) -> stockRow(found))
                                .list());
        var stocks = new TreeMap<ProductId, Stock>();
        rows.stream()
                .collect(groupingBy(StockRow::product))
                .forEach((product, shelves) -> stocks.put(product, stock(shelves)));
        return stocks;
    }

    private static Stock stock(List<StockRow> rows) {
        var first = rows.getFirst();
        var shelves = rows.stream().flatMap(row -> row.shelf().stream()).toList();
        return Stock.restore(first.product(), first.listed(), first.version(), shelves);
    }

    private static StockRow stockRow(ResultSet found) throws SQLException {
        return new StockRow(
                new ProductId(new Columns(found).text("product_id")),
                found.getBoolean("listed"),
                found.getLong("version"),
                shelf(found));
    }

    private static Optional<Shelf> shelf(ResultSet found) throws SQLException {
        var warehouse = found.getString("warehouse");
        if (warehouse == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Shelf(
                        new WarehouseCode(warehouse),
                        new Columns(found).text("sku"),
                        found.getLong("quantity"),
                        found.getLong("reserved"),
                        new Columns(found).instant("updated_at")));
    }

    @Override
    public long count() {
        return sql.with(handle ->
                handle.createQuery("SELECT COUNT(*) FROM inventory_products")
                        .mapTo(long.class)
                        .one());
    }

    @Override
    public boolean hasMoved(ProductId product, String request) {
        return sql.with(handle ->
                handle.createQuery(
                                """
                                SELECT EXISTS (SELECT 1 FROM inventory_movements
                                  WHERE product_id = :product AND request_id = :request)
                                """)
                        .bind("product", product.value())
                        .bind("request", request)
                        .mapTo(boolean.class)
                        .one());
    }

    @Override
    public List<Movement> movements(ProductId product, Page page) {
        return sql.with(handle ->
                handle.createQuery(
                                """
                                SELECT * FROM inventory_movements
                                 WHERE product_id = :product
                                 ORDER BY id DESC LIMIT :limit OFFSET :skip
                                """)
                        .bind("product", product.value())
                        .bind("limit", page.limit())
                        .bind("skip", page.skip())
                        .map((found, _) -> movement(found))
                        .list());
    }

    @Override
    public long countMovements(ProductId product) {
        return sql.with(handle ->
                handle.createQuery("SELECT COUNT(*) FROM inventory_movements WHERE product_id = ?")
                        .bind(0, product.value())
                        .mapTo(long.class)
                        .one());
    }

    private static Movement movement(ResultSet found) throws SQLException {
        var columns = new Columns(found);
        var order = found.getObject("order_id", Long.class);
        return new Movement(
                new ProductId(columns.text("product_id")),
                new WarehouseCode(columns.text("warehouse")),
                Kind.valueOf(columns.text("kind").toUpperCase(Locale.ROOT)),
                found.getLong("quantity_delta"),
                found.getLong("reserved_delta"),
                new Cause(
                        order == null ? null : new OrderId(order),
                        found.getString("actor"),
                        found.getString("reason"),
                        found.getString("request_id")),
                columns.instant("occurred_at"));
    }

    private static List<String> ids(Collection<ProductId> products) {
        return products.stream().map(ProductId::value).sorted().distinct().toList();
    }
}
