package shop.inventory.infrastructure.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import shop.inventory.domain.Allocation;
import shop.inventory.domain.OrderId;
import shop.inventory.domain.ProductId;
import shop.inventory.domain.Reservation;
import shop.inventory.domain.ReservationState;
import shop.inventory.domain.ReservationState.Committed;
import shop.inventory.domain.ReservationState.Fulfilled;
import shop.inventory.domain.ReservationState.Held;
import shop.inventory.domain.ReservationState.PaidEarly;
import shop.inventory.domain.ReservationState.Rejected;
import shop.inventory.domain.ReservationState.Released;
import shop.inventory.domain.ReservationState.ShippedEarly;
import shop.inventory.domain.Reservations;
import shop.inventory.domain.WarehouseCode;
import shop.inventory.infrastructure.messaging.InventoryEventCodec;
import shop.platform.jdbc.Columns;
import shop.platform.jdbc.Padded;
import shop.platform.jdbc.Sql;
import shop.platform.messaging.Outbox;

/** Keeps what each order holds: its state, and its lines once they are held. */
public final class JdbcReservations implements Reservations {

    private record ReservationRow(OrderId order, ReservationState state, long version) {}

    private record LineRow(OrderId order, Allocation allocation) {}

    private final Sql sql;
    private final Outbox outbox;

    public JdbcReservations(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public SortedMap<OrderId, Reservation> take(Collection<OrderId> orders) {
        var taken = select(orders, "FOR UPDATE");
        orders.forEach(order -> taken.computeIfAbsent(order, Reservation::unheard));
        return taken;
    }

    @Override
    public Optional<Reservation> find(OrderId order) {
        return Optional.ofNullable(select(List.of(order), "").get(order));
    }

    private SortedMap<OrderId, Reservation> select(Collection<OrderId> orders, String locking) {
        var found = new TreeMap<OrderId, Reservation>();
        if (orders.isEmpty()) {
            return found;
        }
        var ids = Padded.toPowerOfTwo(orders.stream().map(OrderId::value).sorted().toList());
        return sql.with(handle -> {
            var rows = reservations(handle, ids, locking);
            var lines = rows.isEmpty() ? Map.<OrderId, List<Allocation>>of() : lines(handle, ids);
            for (var row : rows) {
                var allocations = lines.getOrDefault(row.order(), List.of());
                found.put(
                        row.order(),
                        Reservation.restore(row.order(), row.state(), allocations, row.version()));
            }
            return found;
        });
    }

    private static List<ReservationRow> reservations(
            Handle handle, List<Long> ids, String locking) {
        return handle.createQuery(
                        "SELECT * FROM inventory_reservations WHERE order_id IN (<ids>) ORDER BY order_id "
                                + locking)
                .bindList("ids", ids)
                .map((found, _) -> reservationRow(found))
                .list();
    }

    private static ReservationRow reservationRow(ResultSet found) throws SQLException {
        return new ReservationRow(
                new OrderId(found.getLong("order_id")),
                state(new Columns(found)),
                found.getLong("version"));
    }

    private static Map<OrderId, List<Allocation>> lines(Handle handle, List<Long> ids) {
        return handle.createQuery(
                        "SELECT * FROM inventory_reservation_lines WHERE order_id IN (<ids>)")
                .bindList("ids", ids)
                .map((found, _) -> lineRow(found))
                .collect(groupingBy(LineRow::order, mapping(LineRow::allocation, toList())));
    }

    private static LineRow lineRow(ResultSet found) throws SQLException {
        var columns = new Columns(found);
        return new LineRow(
                new OrderId(found.getLong("order_id")),
                new Allocation(
                        new ProductId(columns.text("product_id")),
                        new WarehouseCode(columns.text("warehouse")),
                        found.getLong("quantity")));
    }

    @Override
    public void save(Collection<Reservation> reservations) {
        var changed = reservations.stream().filter(Reservation::isChanged).toList();
        sql.use(handle -> {
            write(handle, changed);
            writeLines(handle, changed);
        });
        var news =
                changed.stream()
                        .flatMap(reservation -> reservation.news().stream())
                        .map(InventoryEventCodec::encode)
                        .toList();
        if (!news.isEmpty()) {
            outbox.append(news);
        }
    }

    /** An order heard of twice at the same time is inserted once; the other transaction fails. */
    private static void write(Handle handle, List<Reservation> changed) {
        var inserts =
                handle.prepareBatch(
                        """
                        INSERT INTO inventory_reservations (order_id, status, expires_at, version)
                        VALUES (:order, :status, :expiresAt, :version + 1)
                        """);
        var updates =
                handle.prepareBatch(
                        """
                        UPDATE inventory_reservations
                           SET status = :status, expires_at = :expiresAt, version = :version + 1
                         WHERE order_id = :order AND version = :version
                        """);
        for (var reservation : changed) {
            var batch = reservation.version() == 0 ? inserts : updates;
            var expiresAt = reservation.state() instanceof Held(var at) ? at : null;
            batch.bind("order", reservation.order().value())
                    .bind("status", reservation.state().code())
                    .bind("expiresAt", expiresAt)
                    .bind("version", reservation.version())
                    .add();
        }
        execute(inserts);
        execute(updates);
    }

    /** Lines are written when they are held, and stay when they no longer are. */
    private static void writeLines(Handle handle, List<Reservation> changed) {
        var batch =
                handle.prepareBatch(
                        """
                        INSERT INTO inventory_reservation_lines (order_id, product_id, warehouse, quantity)
                        VALUES (:order, :product, :warehouse, :quantity)
                        """);
        for (var reservation : changed) {
            if (reservation.news().isPresent()) {
                for (var allocation : reservation.allocations()) {
                    batch.bind("order", reservation.order().value())
                            .bind("product", allocation.product().value())
                            .bind("warehouse", allocation.warehouse().value())
                            .bind("quantity", allocation.units())
                            .add();
                }
            }
        }
        execute(batch);
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static ReservationState state(Columns columns) throws SQLException {
        var status = columns.text("status");
        return switch (status) {
            case "paid_early" -> new PaidEarly();
            case "shipped_early" -> new ShippedEarly();
            case "held" -> new Held(columns.instant("expires_at"));
            case "committed" -> new Committed();
            case "fulfilled" -> new Fulfilled();
            case "released" -> new Released();
            case "rejected" -> new Rejected();
            default -> throw new IllegalArgumentException("no such state: " + status);
        };
    }
}
