package shop.shipping.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.shipping.domain.Fixtures.NOW;
import static shop.shipping.domain.Fixtures.ORDER;
import static shop.shipping.domain.Fixtures.paid;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import shop.platform.test.FakeClock;
import shop.platform.test.InMemoryTransactions;
import shop.shipping.domain.Carriage;
import shop.shipping.domain.OrderId;
import shop.shipping.domain.Reach;
import shop.shipping.domain.ShipmentEvent;
import shop.shipping.domain.ShipmentId;
import shop.shipping.domain.ShipmentProgress;
import shop.shipping.domain.ShipmentStatus;

class MoveParcelsTest {

    private static final ShipmentId FIRST = ShipmentId.of(ORDER, 1);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final FakeClock clock = FakeClock.at(NOW);
    private final FakeCarrier carrier = new FakeCarrier(clock);
    private final InMemoryFulfilments fulfilments = new InMemoryFulfilments();
    private final MoveParcels moveParcels = instance();

    @Test
    void a_parcel_is_booked_once_and_followed_to_the_door() {
        fulfilments.save(paid(ORDER));

        for (var round = 0; round < 60; round++) {
            moveParcels.handle();
            clock.advance(PAUSE);
        }

        assertThat(progress().status()).isEqualTo(ShipmentStatus.DELIVERED);
        assertThat(fulfilments.announced())
                .extracting(event -> event.tracking().word())
                .containsExactly(
                        "pre_transit",
                        "pre_transit",
                        "in_transit",
                        "out_for_delivery",
                        "delivered");
        assertThat(fulfilments.announced())
                .extracting(ShipmentEvent::at)
                .last()
                .isEqualTo(NOW.plus(FakeCarrier.STAGE.multipliedBy(4)));
    }

    @Test
    void whoever_was_away_for_long_catches_up() {
        fulfilments.save(paid(ORDER));
        moveParcels.handle();

        clock.advance(Duration.ofDays(3));
        moveParcels.handle();

        assertThat(progress().status()).isEqualTo(ShipmentStatus.DELIVERED);
        assertThat(fulfilments.announced()).hasSize(5);
    }

    @Test
    void whoever_dies_after_the_call_leaves_it_to_be_made_again() {
        fulfilments.save(paid(ORDER));
        carrier.meanwhile(() -> {
            throw new IllegalStateException("killed");
        });
        assertThatThrownBy(moveParcels::handle).hasMessage("killed");
        assertThat(progress().carriage()).isEqualTo(Carriage.TO_BOOK);

        clock.advance(PAUSE);
        moveParcels.handle();

        assertThat(progress().carriage()).isEqualTo(Carriage.UNDER_WAY);
        assertThat(carrier.calls()).containsExactly(FIRST, FIRST);
    }

    @Test
    void two_instances_that_hear_of_the_same_movement_tell_it_once() {
        fulfilments.save(paid(ORDER));
        moveParcels.handle();
        clock.advance(FakeCarrier.STAGE.multipliedBy(2));
        carrier.meanwhile(() -> {
            clock.advance(PAUSE);
            instance().handle();
        });

        moveParcels.handle();

        assertThat(fulfilments.announced())
                .extracting(event -> event.status().word())
                .containsExactly("pending", "packed", "shipped");
    }

    @Test
    void an_order_cancelled_while_its_parcel_is_booked_is_called_off() {
        fulfilments.save(paid(ORDER));
        carrier.meanwhile(() -> {
            var fulfilment = fulfilments.take(ORDER);
            fulfilment.cancelled(clock.instant());
            fulfilments.save(fulfilment);
        });

        moveParcels.handle();
        clock.advance(PAUSE);
        moveParcels.handle();

        assertThat(progress().status()).isEqualTo(ShipmentStatus.CANCELLED);
        assertThat(progress().carriage()).isEqualTo(Carriage.CLOSED);
        assertThat(carrier.cancelled()).containsExactly(FIRST);
    }

    @Test
    void one_parcel_that_fails_keeps_no_other_waiting_and_is_tried_again() {
        var other = new OrderId(43);
        fulfilments.save(paid(ORDER));
        fulfilments.save(paid(other));
        carrier.failsFor(FIRST);

        assertThatThrownBy(moveParcels::handle).hasMessage("the carrier does not answer");
        assertThat(progress(ShipmentId.of(other, 1)).carriage()).isEqualTo(Carriage.UNDER_WAY);

        carrier.works();
        clock.advance(PAUSE);
        moveParcels.handle();
        assertThat(progress().carriage()).isEqualTo(Carriage.UNDER_WAY);
    }

    @Test
    void one_order_that_cannot_be_written_keeps_no_other_waiting() {
        var other = new OrderId(43);
        fulfilments.save(paid(ORDER));
        fulfilments.save(paid(other));
        fulfilments.failsFor(ORDER);

        assertThatThrownBy(moveParcels::handle).hasMessage("cannot be written: 42");
        assertThat(progress(ShipmentId.of(other, 1)).carriage()).isEqualTo(Carriage.UNDER_WAY);
        assertThat(progress().carriage()).isEqualTo(Carriage.TO_BOOK);
    }

    @Test
    void there_may_be_more_to_do_as_long_as_there_is_much() {
        for (var number = 1; number <= 150; number++) {
            fulfilments.save(paid(new OrderId(number)));
        }

        assertThat(moveParcels.handle()).isTrue();
        assertThat(moveParcels.handle()).isFalse();
        assertThat(carrier.calls()).hasSize(150).doesNotHaveDuplicates();
        assertThat(carrier.bookings()).isEqualTo(2);
        assertThat(fulfilments.batches()).isEqualTo(2);
    }

    @Test
    void the_carrier_is_asked_about_many_parcels_at_once() {
        for (var number = 1; number <= 50; number++) {
            fulfilments.save(paid(new OrderId(number)));
        }
        moveParcels.handle();
        clock.advance(FakeCarrier.STAGE.multipliedBy(2));

        moveParcels.handle();

        assertThat(carrier.questions()).isEqualTo(1);
        assertThat(progress(ShipmentId.of(new OrderId(1), 1)).status())
                .isEqualTo(ShipmentStatus.SHIPPED);
        assertThat(progress(ShipmentId.of(new OrderId(50), 1)).status())
                .isEqualTo(ShipmentStatus.SHIPPED);
    }

    @Test
    void a_parcel_the_carrier_cannot_tell_of_keeps_no_other_waiting() {
        var other = new OrderId(43);
        fulfilments.save(paid(ORDER));
        fulfilments.save(paid(other));
        moveParcels.handle();
        clock.advance(FakeCarrier.STAGE.multipliedBy(2));
        carrier.failsFor(FIRST);

        assertThatThrownBy(moveParcels::handle).hasMessage("the carrier does not answer");

        assertThat(progress(ShipmentId.of(other, 1)).status()).isEqualTo(ShipmentStatus.SHIPPED);
        assertThat(progress().status()).isEqualTo(ShipmentStatus.PENDING);
    }

    private MoveParcels instance() {
        return new MoveParcels(fulfilments, carrier, new InMemoryTransactions(), clock, PAUSE);
    }

    private ShipmentProgress progress() {
        return progress(FIRST);
    }

    private ShipmentProgress progress(ShipmentId id) {
        return fulfilments.find(id, new Reach.Everybodys()).orElseThrow().progress();
    }
}
