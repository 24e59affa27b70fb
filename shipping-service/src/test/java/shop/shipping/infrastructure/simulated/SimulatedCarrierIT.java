package shop.shipping.infrastructure.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.shipping.domain.Fixtures.HOME;
import static shop.shipping.domain.Fixtures.NOW;
import static shop.shipping.domain.Fixtures.SAIGON;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.platform.test.FakeClock;
import shop.shipping.domain.Carriage;
import shop.shipping.domain.Destination;
import shop.shipping.domain.Errand;
import shop.shipping.domain.Movement;
import shop.shipping.domain.ShipmentId;
import shop.shipping.domain.TrackingNumber;
import shop.shipping.infrastructure.jdbc.ShippingTables;

class SimulatedCarrierIT {

    @RegisterExtension static final ShippingTables TABLES = new ShippingTables();

    private static final ShipmentId PARCEL = new ShipmentId(101);
    private static final Duration STAGE = Duration.ofHours(12);

    private final FakeClock clock = FakeClock.at(NOW);
    private final SimulatedCarrier carrier = instance(STAGE);

    @Test
    void a_parcel_reaches_a_stage_each_time_one_is_over() {
        carrier.book(List.of(errand(HOME)));

        clock.advance(STAGE.minusMillis(1));
        assertThat(movements(carrier, PARCEL)).isEmpty();
        clock.advance(Duration.ofMillis(1));
        assertThat(words()).containsExactly("pre_transit");
        clock.advance(STAGE.multipliedBy(9));
        assertThat(words())
                .containsExactly(
                        "pre_transit", "in_transit", "in_transit", "out_for_delivery", "delivered");
        assertThat(movements(carrier, PARCEL).getLast())
                .extracting(Movement::number, Movement::location, Movement::at)
                .containsExactly(5, "VN", NOW.plus(STAGE.multipliedBy(5)));
    }

    @Test
    void it_is_the_same_on_every_instance_and_after_every_restart() {
        carrier.book(List.of(errand(HOME)));
        clock.advance(STAGE.multipliedBy(3));

        var faster = instance(Duration.ofSeconds(1));
        faster.book(List.of(errand(HOME)));

        assertThat(movements(faster, PARCEL)).hasSize(3).isEqualTo(movements(carrier, PARCEL));
    }

    @Test
    void several_are_booked_at_once_and_what_was_booked_before_stays_as_it_is() {
        var second = new ShipmentId(102);
        var third = new ShipmentId(103);
        carrier.book(List.of(errand(HOME)));
        clock.advance(STAGE);

        carrier.book(List.of(errand(second, HOME), errand(PARCEL, HOME), errand(third, HOME)));
        clock.advance(STAGE);

        assertThat(carrier.movements(List.of(second, new ShipmentId(999), PARCEL, third)))
                .containsOnlyKeys(PARCEL, second, third)
                .hasEntrySatisfying(PARCEL, moved -> assertThat(moved).hasSize(2))
                .hasEntrySatisfying(second, moved -> assertThat(moved).hasSize(1))
                .hasEntrySatisfying(third, moved -> assertThat(moved).hasSize(1));
    }

    @Test
    void what_cannot_be_delivered_comes_back() {
        carrier.book(List.of(errand(new Destination("1 Nowhere St [Undeliverable]", SAIGON))));

        clock.advance(STAGE.multipliedBy(9));

        assertThat(words())
                .containsExactly(
                        "pre_transit",
                        "in_transit",
                        "in_transit",
                        "out_for_delivery",
                        "failure",
                        "return_to_sender");
    }

    @Test
    void what_was_called_off_moves_no_more_however_the_calls_cross() {
        carrier.cancel(PARCEL);
        carrier.book(List.of(errand(HOME)));
        carrier.cancel(PARCEL);

        clock.advance(STAGE.multipliedBy(9));

        assertThat(movements(carrier, PARCEL)).isEmpty();
    }

    @Test
    void of_a_parcel_nobody_has_booked_nothing_is_told() {
        assertThat(carrier.movements(List.of(new ShipmentId(999)))).isEmpty();
    }

    private List<String> words() {
        return movements(carrier, PARCEL).stream().map(it -> it.status().word()).toList();
    }

    private static List<Movement> movements(SimulatedCarrier carrier, ShipmentId parcel) {
        return carrier.movements(List.of(parcel)).getOrDefault(parcel, List.of());
    }

    private SimulatedCarrier instance(Duration stage) {
        return new SimulatedCarrier(TABLES.database().sql(), clock, stage);
    }

    private static Errand errand(Destination destination) {
        return errand(PARCEL, destination);
    }

    private static Errand errand(ShipmentId shipment, Destination destination) {
        return new Errand(shipment, TrackingNumber.fresh(), destination, Carriage.TO_BOOK, 0);
    }
}
