package shop.shipping.infrastructure.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import shop.platform.jdbc.Columns;
import shop.platform.jdbc.Padded;
import shop.platform.jdbc.Sql;
import shop.shipping.application.ShipmentView;
import shop.shipping.application.port.ShipmentBoard;
import shop.shipping.domain.Items;
import shop.shipping.domain.OrderId;
import shop.shipping.domain.Reach;
import shop.shipping.domain.Remark;
import shop.shipping.domain.ShipmentFilter;
import shop.shipping.domain.ShipmentId;
import shop.shipping.domain.ShipmentStatus;
import shop.shipping.domain.TrackingNumber;
import shop.shipping.domain.TrackingStatus;

/** Reads shipments as they are shown: three statements, however many there are. */
public final class JdbcShipmentBoard implements ShipmentBoard {

    private static final int MOST_OF_ORDER = ShipmentId.MOST;

    private final Sql sql;

    public JdbcShipmentBoard(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<ShipmentView> find(ShipmentId id, Reach reach) {
        var conditions = Conditions.within(reach).and("s.id = :id", "id", id.value());
        return select(conditions, "s.id", 1, 0).stream().findFirst();
    }

    @Override
    public Optional<ShipmentView> find(TrackingNumber tracking) {
        var conditions =
                Conditions.within(new Reach.Everybodys())
                        .and("s.tracking_number = :number", "number", tracking.value());
        return select(conditions, "s.id", 1, 0).stream().findFirst();
    }

    @Override
    public List<ShipmentView> of(OrderId order, Reach reach) {
        var conditions =
                Conditions.within(reach).and("s.order_id = :order", "order", order.value());
        return select(conditions, "s.id", MOST_OF_ORDER, 0);
    }

    @Override
    public List<ShipmentView> list(ShipmentFilter filter) {
        var conditions = Conditions.within(filter.reach());
        if (filter.order() != null) {
            conditions.and("s.order_id = :order", "order", filter.order().value());
        }
        if (filter.status() != null) {
            conditions.and("s.status = :status", "status", filter.status().word());
        }
        if (filter.before() != null) {
            conditions.and("s.id < :before", "before", filter.before().value());
        }
        return select(conditions, "s.id DESC", filter.page().limit(), filter.page().skip());
    }

    private List<ShipmentView> select(Conditions conditions, String order, int limit, int skip) {
        return sql.with(handle -> {
            var rows =
                    handle.createQuery(
                                    "SELECT s.* FROM shipments s WHERE "
                                            + conditions.sql()
                                            + " ORDER BY "
                                            + order
                                            + " LIMIT :limit OFFSET :skip")
                            .bindMap(conditions.values())
                            .bind("limit", limit)
                            .bind("skip", skip)
                            .map((row, _) -> ShipmentRow.of(row))
                            .list();
            var ids = rows.stream().map(row -> row.label().id().value()).toList();
            var items = ItemRows.OF_SHIPMENTS.read(handle, ids);
            var events = events(handle, ids);
            return rows.stream().map(row -> view(row, items, events)).toList();
        });
    }

    private static ShipmentView view(
            ShipmentRow row, Map<Long, Items> items, Map<Long, List<ShipmentView.Entry>> events) {
        var id = row.label().id().value();
        return new ShipmentView(
                row.order(),
                row.customer(),
                row.label(),
                row.holding(items.getOrDefault(id, Items.NONE)),
                events.getOrDefault(id, List.of()));
    }

    private static Map<Long, List<ShipmentView.Entry>> events(Handle handle, List<Long> shipments) {
        if (shipments.isEmpty()) {
            return Map.of();
        }
        return handle.createQuery(
                        """
                        SELECT * FROM shipment_events WHERE shipment_id IN (<shipments>)
                        ORDER BY shipment_id, number
                        """)
                .bindList("shipments", Padded.toPowerOfTwo(shipments))
                .map((row, _) ->
                        Map.entry(
                                row.getLong("shipment_id"),
                                new ShipmentView.Entry(
                                        row.getInt("number"),
                                        ShipmentStatus.of(new Columns(row).text("status")),
                                        TrackingStatus.of(new Columns(row).text("tracking_status")),
                                        new Remark(
                                                row.getString("location"), row.getString("note")),
                                        new Columns(row).instant("happened_at"))))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
