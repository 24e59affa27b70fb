package shop.shipping.infrastructure.simulated;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shop.platform.jdbc.Columns;
import shop.platform.jdbc.ManyRows;
import shop.platform.jdbc.Padded;
import shop.platform.jdbc.Sql;
import shop.shipping.application.port.Carrier;
import shop.shipping.domain.Errand;
import shop.shipping.domain.Movement;
import shop.shipping.domain.ShipmentId;

/**
 * A carrier that carries nothing and tells of it as a real one would. Where a parcel is follows
 * from when it was booked and how long a stage took then, and from nothing else; so it is the same
 * on every instance and after every restart. It keeps books of its own, never in a transaction of
 * the service.
 */
public final class SimulatedCarrier implements Carrier {

    private static final String NAME = "simulated";
    private static final String UNDELIVERABLE = "[undeliverable]";

    private record Parcel(
            ShipmentId shipment,
            Instant bookedAt,
            Duration stage,
            boolean undeliverable,
            String destination) {}

    private final Sql sql;
    private final Clock clock;
    private final Duration stage;

    /**
     * @param stage how long a parcel that is booked from now on takes from one stage to the next
     */
    public SimulatedCarrier(Sql sql, Clock clock, Duration stage) {
        this.sql = sql;
        this.clock = clock;
        this.stage = stage;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void book(List<Errand> errands) {
        var now = clock.instant();
        var parcels = new ManyRows(5);
        for (var errand : errands) {
            var destination = errand.destination();
            parcels.add(
                    errand.shipment().value(),
                    now,
                    stage.toMillis(),
                    destination.address().toLowerCase(Locale.ROOT).contains(UNDELIVERABLE),
                    destination.locality().country());
        }
        sql.use(handle ->
                parcels.execute(
                        handle,
                        """
                        INSERT INTO simulated_parcels
                          (shipment_id, booked_at, stage_millis, undeliverable, destination)
                        VALUES <rows>
                        ON DUPLICATE KEY UPDATE shipment_id = VALUES(shipment_id)
                        """));
    }

    @Override
    public Map<ShipmentId, List<Movement>> movements(Collection<ShipmentId> shipments) {
        if (shipments.isEmpty()) {
            return Map.of();
        }
        var now = clock.instant();
        var ids = shipments.stream().map(ShipmentId::value).toList();
        return sql.with(handle ->
                handle.createQuery(
                                """
                                SELECT * FROM simulated_parcels
                                WHERE shipment_id IN (<ids>) AND cancelled_at IS NULL
                                """)
                        .bindList("ids", Padded.toPowerOfTwo(ids))
                        .map((row, _) -> parcel(row))
                        .collect(
                                Collectors.toMap(
                                        Parcel::shipment, parcel -> movements(parcel, now))));
    }

    private static Parcel parcel(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        return new Parcel(
                new ShipmentId(row.getLong("shipment_id")),
                columns.instant("booked_at"),
                Duration.ofMillis(row.getLong("stage_millis")),
                row.getBoolean("undeliverable"),
                columns.text("destination"));
    }

    @Override
    public void cancel(ShipmentId shipment) {
        sql.use(handle ->
                handle.createUpdate(
                                """
                                INSERT INTO simulated_parcels
                                  (shipment_id, booked_at, stage_millis, undeliverable,
                                   destination, cancelled_at)
                                VALUES (:shipment, :now, :stage, FALSE, '', :now)
                                ON DUPLICATE KEY UPDATE
                                  cancelled_at = COALESCE(cancelled_at, VALUES(cancelled_at))
                                """)
                        .bind("shipment", shipment.value())
                        .bind("now", clock.instant())
                        .bind("stage", stage.toMillis())
                        .execute());
    }

    private static List<Movement> movements(Parcel parcel, Instant now) {
        var stages = parcel.undeliverable() ? Stage.IN_VAIN : Stage.TO_THE_DOOR;
        return IntStream.rangeClosed(1, stages.size())
                .mapToObj(number -> movement(parcel, stages, number))
                .filter(movement -> !movement.at().isAfter(now))
                .toList();
    }

    private static Movement movement(Parcel parcel, List<Stage> stages, int number) {
        var reached = stages.get(number - 1);
        return new Movement(
                number,
                reached.status(),
                reached.location(parcel.destination()),
                reached.note(),
                parcel.bookedAt().plus(parcel.stage().multipliedBy(number)));
    }
}
