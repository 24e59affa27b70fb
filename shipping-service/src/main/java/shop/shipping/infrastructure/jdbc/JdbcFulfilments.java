package shop.shipping.infrastructure.jdbc;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import shop.platform.jdbc.Batches;
import shop.platform.jdbc.Columns;
import shop.platform.jdbc.Padded;
import shop.platform.jdbc.Sql;
import shop.platform.kernel.Transactions;
import shop.platform.messaging.Outbox;
import shop.shipping.domain.Carriage;
import shop.shipping.domain.CustomerId;
import shop.shipping.domain.Destination;
import shop.shipping.domain.Errand;
import shop.shipping.domain.Fulfilment;
import shop.shipping.domain.FulfilmentState;
import shop.shipping.domain.FulfilmentState.Due;
import shop.shipping.domain.FulfilmentState.Ended;
import shop.shipping.domain.FulfilmentState.Unpaid;
import shop.shipping.domain.Fulfilments;
import shop.shipping.domain.Items;
import shop.shipping.domain.Locality;
import shop.shipping.domain.OrderId;
import shop.shipping.domain.Purchase;
import shop.shipping.domain.Shipment;
import shop.shipping.domain.ShipmentId;
import shop.shipping.domain.ShippingProblem.FulfilmentChanged;
import shop.shipping.domain.TrackingNumber;
import shop.shipping.infrastructure.messaging.ShipmentEventCodec;

/**
 * Keeps an order, its shipments, their history and their news together, under the order's version.
 * What is done to many orders takes as many round trips as to one.
 */
public final class JdbcFulfilments implements Fulfilments {

    private record OrderRow(
            OrderId order, long version, boolean ended, @Nullable Purchase purchase) {

        FulfilmentState state(Items items) {
            var paid =
                    purchase == null
                            ? null
                            : new Purchase(
                                    purchase.customer(),
                                    purchase.destination(),
                                    purchase.method(),
                                    items);
            if (ended) {
                return new Ended(paid);
            }
            return paid == null ? new Unpaid() : new Due(paid);
        }
    }

    private final Sql sql;
    private final Transactions transactions;
    private final Outbox outbox;

    public JdbcFulfilments(Sql sql, Transactions transactions, Outbox outbox) {
        this.sql = sql;
        this.transactions = transactions;
        this.outbox = outbox;
    }

    @Override
    public SortedMap<OrderId, Fulfilment> take(Collection<OrderId> orders) {
        var taken = new TreeMap<OrderId, Fulfilment>();
        if (!orders.isEmpty()) {
            var ids = orders.stream().map(OrderId::value).distinct().sorted().toList();
            sql.use(handle -> read(handle, ids).forEach(it -> taken.put(it.order(), it)));
            orders.forEach(order -> taken.computeIfAbsent(order, Fulfilment::unheard));
        }
        return taken;
    }

    @Override
    public void save(Collection<Fulfilment> fulfilments) {
        var changed =
                fulfilments.stream()
                        .filter(Fulfilment::isChanged)
                        .sorted(Comparator.comparing(Fulfilment::order))
                        .toList();
        if (changed.isEmpty()) {
            return;
        }
        transactions.run(() -> {
            sql.use(handle -> write(handle, changed));
            var news =
                    changed.stream().flatMap(it -> ShipmentEventCodec.encode(it).stream()).toList();
            if (!news.isEmpty()) {
                outbox.append(news);
            }
        });
    }

    @Override
    public List<Errand> errands(Collection<ShipmentId> shipments) {
        if (shipments.isEmpty()) {
            return List.of();
        }
        var ids = shipments.stream().map(ShipmentId::value).toList();
        return sql.with(handle ->
                handle.createQuery(
                                """
                                SELECT s.id, s.tracking_number, s.carriage, s.movements, o.*
                                  FROM shipments s
                                  JOIN shipping_orders o ON o.order_id = s.order_id
                                 WHERE s.id IN (<ids>)
                                 ORDER BY s.id
                                """)
                        .bindList("ids", Padded.toPowerOfTwo(ids))
                        .map((row, _) ->
                                new Errand(
                                        new ShipmentId(row.getLong("id")),
                                        new TrackingNumber(
                                                new Columns(row).text("tracking_number")),
                                        destination(row),
                                        Carriage.of(new Columns(row).text("carriage")),
                                        row.getInt("movements")))
                        .list());
    }

    @Override
    public List<ShipmentId> takeDue(Instant now, Duration pause, int limit) {
        return transactions.call(() ->
                sql.with(handle -> {
                    var due =
                            handle.createQuery(
                                            """
                                            SELECT id FROM shipments
                                             WHERE carrier_due_at <= :now
                                             ORDER BY carrier_due_at LIMIT :limit
                                               FOR UPDATE SKIP LOCKED
                                            """)
                                    .bind("now", now)
                                    .bind("limit", limit)
                                    .mapTo(Long.class)
                                    .list();
                    if (!due.isEmpty()) {
                        handle.createUpdate(
                                        "UPDATE shipments SET carrier_due_at = :next WHERE id IN (<ids>)")
                                .bind("next", now.plus(pause))
                                .bindList("ids", Padded.toPowerOfTwo(due))
                                .execute();
                    }
                    return due.stream().map(ShipmentId::new).toList();
                }));
    }

    private static List<Fulfilment> read(Handle handle, List<Long> ids) {
        var orders =
                handle.createQuery(
                                """
                                SELECT * FROM shipping_orders WHERE order_id IN (<ids>)
                                ORDER BY order_id FOR UPDATE
                                """)
                        .bindList("ids", Padded.toPowerOfTwo(ids))
                        .map((row, _) -> orderRow(row))
                        .list();
        if (orders.isEmpty()) {
            return List.of();
        }
        var known = orders.stream().map(row -> row.order().value()).toList();
        var ordered = ItemRows.OF_ORDERS.read(handle, known);
        var shipments = shipments(handle, known);
        return orders.stream()
                .map(row ->
                        Fulfilment.restore(
                                row.order(),
                                row.version(),
                                row.state(ordered.getOrDefault(row.order().value(), Items.NONE)),
                                shipments.getOrDefault(row.order(), List.of())))
                .toList();
    }

    private static Map<OrderId, List<Shipment>> shipments(Handle handle, List<Long> orders) {
        var rows =
                handle.createQuery(
                                "SELECT * FROM shipments WHERE order_id IN (<orders>) ORDER BY id")
                        .bindList("orders", Padded.toPowerOfTwo(orders))
                        .map((row, _) -> ShipmentRow.of(row))
                        .list();
        var items =
                ItemRows.OF_SHIPMENTS.read(
                        handle, rows.stream().map(row -> row.label().id().value()).toList());
        var byOrder = rows.stream().collect(groupingBy(ShipmentRow::order));
        var shipments = new HashMap<OrderId, List<Shipment>>();
        byOrder.forEach((order, all) ->
                shipments.put(order, all.stream().map(row -> shipment(row, items)).toList()));
        return shipments;
    }

    private static Shipment shipment(ShipmentRow row, Map<Long, Items> items) {
        var held = items.getOrDefault(row.label().id().value(), Items.NONE);
        return Shipment.restore(row.label(), row.holding(held));
    }

    private static OrderRow orderRow(ResultSet row) throws SQLException {
        var user = row.getLong("user_id");
        var purchase =
                row.wasNull()
                        ? null
                        : new Purchase(
                                new CustomerId(user),
                                destination(row),
                                row.getString("shipping_method"),
                                Items.NONE);
        return new OrderRow(
                new OrderId(row.getLong("order_id")),
                row.getLong("version"),
                row.getBoolean("ended"),
                purchase);
    }

    private static Destination destination(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        return new Destination(
                columns.text("address"),
                new Locality(
                        columns.text("country"),
                        row.getString("region"),
                        row.getString("postal_code")));
    }

    /** The orders come first: whoever changes a shipment holds its order. */
    private static void write(Handle handle, List<Fulfilment> changed) {
        writeOrders(handle, changed);
        writeShipments(handle, changed);
        writeEvents(handle, changed);
    }

    private static void writeOrders(Handle handle, List<Fulfilment> changed) {
        insertOrders(handle, changed.stream().filter(it -> it.keptVersion() == 0).toList());
        var known = changed.stream().filter(it -> it.keptVersion() > 0).toList();
        if (known.isEmpty()) {
            return;
        }
        var updates =
                handle.prepareBatch(
                        """
                        UPDATE shipping_orders SET ended = :ended, version = :version
                         WHERE order_id = :order AND version = :kept
                        """);
        for (var fulfilment : known) {
            updates.bind("ended", fulfilment.state() instanceof Ended)
                    .bind("version", fulfilment.version())
                    .bind("order", fulfilment.order().value())
                    .bind("kept", fulfilment.keptVersion())
                    .add();
        }
        if (!Batches.findAll(updates)) {
            throw new FulfilmentChanged(known.stream().map(Fulfilment::order).toList());
        }
    }

    /** An order heard of twice at the same time is inserted once; the other transaction fails. */
    private static void insertOrders(Handle handle, List<Fulfilment> unheard) {
        if (unheard.isEmpty()) {
            return;
        }
        var inserts =
                handle.prepareBatch(
                        """
                        INSERT INTO shipping_orders
                          (order_id, user_id, address, country, region, postal_code,
                           shipping_method, ended, version)
                        VALUES
                          (:order, :user, :address, :country, :region, :postal,
                           :method, :ended, :version)
                        """);
        var items = new HashMap<Long, Items>();
        for (var fulfilment : unheard) {
            var purchase = purchase(fulfilment.state());
            var where = purchase == null ? null : purchase.destination();
            inserts.bind("order", fulfilment.order().value())
                    .bind("user", purchase == null ? null : purchase.customer().value())
                    .bind("address", where == null ? null : where.address())
                    .bind("country", where == null ? null : where.locality().country())
                    .bind("region", where == null ? null : where.locality().region())
                    .bind("postal", where == null ? null : where.locality().postalCode())
                    .bind("method", purchase == null ? null : purchase.method())
                    .bind("ended", fulfilment.state() instanceof Ended)
                    .bind("version", fulfilment.version())
                    .add();
            if (purchase != null) {
                items.put(fulfilment.order().value(), purchase.items());
            }
        }
        inserts.execute();
        ItemRows.OF_ORDERS.insert(handle, items);
    }

    private static @Nullable Purchase purchase(FulfilmentState state) {
        return switch (state) {
            case Unpaid() -> null;
            case Due(var purchase) -> purchase;
            case Ended(var purchase) -> purchase;
        };
    }

    private static void writeShipments(Handle handle, List<Fulfilment> changed) {
        var inserts =
                handle.prepareBatch(
                        """
                        INSERT INTO shipments
                          (id, order_id, user_id, automatic_order_id, request_id, tracking_number,
                           shipping_method, carrier, estimated_from, estimated_until, status,
                           tracking_status, carriage, carrier_due_at, movements, events,
                           created_at, updated_at)
                        VALUES
                          (:id, :order, :user, :automatic, :request, :number,
                           :method, :carrier, :from, :until, :status,
                           :tracking, :carriage, :at, :movements, :events, :created, :at)
                        """);
        var updates =
                handle.prepareBatch(
                        """
                        UPDATE shipments SET status = :status, tracking_status = :tracking,
                          carrier_due_at = CASE :carriage
                            WHEN 'closed' THEN NULL WHEN 'to_void' THEN :at
                            ELSE carrier_due_at END,
                          carriage = :carriage, movements = :movements, events = :events,
                          updated_at = :at
                        WHERE id = :id
                        """);
        var itemsOfNew = new HashMap<Long, Items>();
        var otherItems = new HashMap<Long, Items>();
        for (var fulfilment : changed) {
            for (var shipment : fulfilment.shipments()) {
                if (!shipment.isChanged()) {
                    continue;
                }
                var batch = shipment.isNew() ? inserts : updates;
                var progress = shipment.progress();
                if (shipment.isNew()) {
                    bindLabel(inserts, fulfilment, shipment);
                }
                batch.bind("id", shipment.id().value())
                        .bind("status", progress.status().word())
                        .bind("tracking", progress.tracking().word())
                        .bind("carriage", progress.carriage().word())
                        .bind("movements", progress.movements())
                        .bind("events", progress.events())
                        .bind("at", progress.changedAt())
                        .add();
                if (shipment.holdsOthers()) {
                    (shipment.isNew() ? itemsOfNew : otherItems)
                            .put(shipment.id().value(), shipment.items());
                }
            }
        }
        Stream.of(inserts, updates).filter(batch -> batch.size() > 0).forEach(it -> it.execute());
        ItemRows.OF_SHIPMENTS.insert(handle, itemsOfNew);
        ItemRows.OF_SHIPMENTS.replace(handle, otherItems);
    }

    private static void bindLabel(PreparedBatch inserts, Fulfilment fulfilment, Shipment shipment) {
        var label = shipment.label();
        var order = fulfilment.order().value();
        var request = label.request();
        var purchase = purchase(fulfilment.state());
        inserts.bind("order", order)
                .bind("user", purchase == null ? null : purchase.customer().value())
                .bind("automatic", label.isAutomatic() ? order : null)
                .bind("request", request == null ? null : request.value())
                .bind("number", label.tracking().value())
                .bind("method", label.delivery().method())
                .bind("carrier", label.delivery().carrier())
                .bind("from", label.delivery().window().from())
                .bind("until", label.delivery().window().until())
                .bind("created", label.createdAt());
    }

    private static void writeEvents(Handle handle, List<Fulfilment> changed) {
        var batch =
                handle.prepareBatch(
                        """
                        INSERT INTO shipment_events
                          (shipment_id, number, status, tracking_status, location, note,
                           happened_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """);
        for (var fulfilment : changed) {
            for (var event : fulfilment.news()) {
                batch.add(
                        event.label().id().value(),
                        event.number(),
                        event.status().word(),
                        event.tracking().word(),
                        event.remark().location(),
                        event.remark().note(),
                        event.at());
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
