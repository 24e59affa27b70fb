package shop.shipping.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import shop.shipping.application.port.Carrier;
import shop.shipping.domain.Errand;
import shop.shipping.domain.Movement;
import shop.shipping.domain.ShipmentId;
import shop.shipping.domain.TrackingStatus;

/** Takes a parcel one stage further each minute; does what it is told to do to its callers. */
public final class FakeCarrier implements Carrier {

    static final Duration STAGE = Duration.ofMinutes(1);

    private static final List<TrackingStatus> STAGES =
            List.of(
                    TrackingStatus.PRE_TRANSIT,
                    TrackingStatus.IN_TRANSIT,
                    TrackingStatus.OUT_FOR_DELIVERY,
                    TrackingStatus.DELIVERED);

    private final Clock clock;
    private final Map<ShipmentId, Instant> booked = new HashMap<>();
    private final Set<ShipmentId> cancelled = new HashSet<>();
    private final List<ShipmentId> calls = new ArrayList<>();
    private int bookings;
    private int questions;
    private final Set<ShipmentId> failing = new HashSet<>();
    private Runnable meanwhile = () -> {};

    public FakeCarrier(Clock clock) {
        this.clock = clock;
    }

    /** The next call is answered after {@code event} has happened. */
    void meanwhile(Runnable event) {
        meanwhile = event;
    }

    void failsFor(ShipmentId shipment) {
        failing.add(shipment);
    }

    void works() {
        failing.clear();
    }

    /** For which parcel it was called, each time. */
    List<ShipmentId> calls() {
        return List.copyOf(calls);
    }

    /** How many times it was asked to book, however many parcels. */
    int bookings() {
        return bookings;
    }

    /** How many times it was asked where parcels are, however many. */
    int questions() {
        return questions;
    }

    Set<ShipmentId> cancelled() {
        return Set.copyOf(cancelled);
    }

    @Override
    public String name() {
        return "simulated";
    }

    @Override
    public void book(List<Errand> errands) {
        bookings++;
        for (var errand : errands) {
            called(errand.shipment());
            booked.putIfAbsent(errand.shipment(), clock.instant());
        }
        answered();
    }

    @Override
    public Map<ShipmentId, List<Movement>> movements(Collection<ShipmentId> shipments) {
        questions++;
        var movements = new HashMap<ShipmentId, List<Movement>>();
        for (var shipment : shipments) {
            called(shipment);
            var start = booked.get(shipment);
            if (start != null && !cancelled.contains(shipment)) {
                movements.put(shipment, movements(start));
            }
        }
        answered();
        return movements;
    }

    private List<Movement> movements(Instant start) {
        return IntStream.rangeClosed(1, STAGES.size())
                .mapToObj(number ->
                        new Movement(
                                number,
                                STAGES.get(number - 1),
                                "Hue",
                                "Seen.",
                                start.plus(STAGE.multipliedBy(number))))
                .filter(movement -> !movement.at().isAfter(clock.instant()))
                .toList();
    }

    @Override
    public void cancel(ShipmentId shipment) {
        called(shipment);
        cancelled.add(shipment);
        answered();
    }

    private void called(ShipmentId shipment) {
        calls.add(shipment);
        if (failing.contains(shipment)) {
            throw new IllegalStateException("the carrier does not answer");
        }
    }

    private void answered() {
        var event = meanwhile;
        meanwhile = () -> {};
        event.run();
    }
}
