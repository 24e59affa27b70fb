package shop.shipping.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.shipping.domain.Fixtures.NOW;
import static shop.shipping.domain.Fixtures.ORDER;
import static shop.shipping.domain.Fixtures.SILENCE;
import static shop.shipping.domain.Fixtures.STANDARD;
import static shop.shipping.domain.Fixtures.items;
import static shop.shipping.domain.Fixtures.paid;
import static shop.shipping.domain.Fixtures.purchase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shop.shipping.domain.FulfilmentState.Ended;
import shop.shipping.domain.ShipmentEvent.ShipmentCreated;
import shop.shipping.domain.ShipmentEvent.ShipmentUpdated;
import shop.shipping.domain.ShippingProblem.IllegalMove;
import shop.shipping.domain.ShippingProblem.NotLeftToSend;
import shop.shipping.domain.ShippingProblem.NothingToSend;
import shop.shipping.domain.ShippingProblem.ShipmentNotFound;
import shop.shipping.domain.ShippingProblem.TooManyShipments;

class FulfilmentTest {

    private static final ShipmentId FIRST = ShipmentId.of(ORDER, 1);
    private static final ShipmentId SECOND = ShipmentId.of(ORDER, 2);

    @Test
    void a_paid_order_gets_one_shipment_of_all_its_items_however_often_it_is_heard() {
        var fulfilment = paid(ORDER);

        fulfilment.paid(purchase(items(2, 3)), STANDARD, NOW.plusSeconds(9));

        assertThat(fulfilment.shipments()).hasSize(1);
        assertThat(fulfilment.shipments().getFirst().items()).isEqualTo(items(2, 3));
        assertThat(fulfilment.news())
                .singleElement()
                .isInstanceOfSatisfying(
                        ShipmentCreated.class,
                        created -> {
                            assertThat(created.version()).isEqualTo(1);
                            assertThat(created.label().id()).isEqualTo(FIRST);
                            assertThat(created.label().isAutomatic()).isTrue();
                            assertThat(created.fulfilment()).isEqualTo(OrderFulfilment.UNSHIPPED);
                        });
        assertThat(fulfilment.version()).isEqualTo(1);
    }

    @Test
    void an_order_that_ended_before_it_was_paid_never_gets_a_shipment() {
        var fulfilment = Fulfilment.unheard(ORDER);

        fulfilment.cancelled(NOW);
        fulfilment.paid(purchase(items(1, 0)), STANDARD, NOW);

        assertThat(fulfilment.state()).isEqualTo(new Ended(null));
        assertThat(fulfilment.shipments()).isEmpty();
        assertThat(fulfilment.news()).isEmpty();
        assertThat(fulfilment.version()).isEqualTo(1);
    }

    @Test
    void what_has_not_left_is_cancelled_with_its_order_and_called_off() {
        var fulfilment = paid(ORDER);
        fulfilment.booked(FIRST);

        fulfilment.cancelled(NOW);
        fulfilment.cancelled(NOW);

        var shipment = fulfilment.shipments().getFirst();
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.CANCELLED);
        assertThat(shipment.progress().carriage()).isEqualTo(Carriage.TO_VOID);
        assertThat(fulfilment.news()).hasSize(2);
    }

    @Test
    void what_has_left_goes_its_way_whatever_becomes_of_its_order() {
        var fulfilment = paid(ORDER);
        fulfilment.booked(FIRST);
        fulfilment.moved(FIRST, movements(TrackingStatus.IN_TRANSIT));

        fulfilment.cancelled(NOW);
        fulfilment.moved(FIRST, movements(TrackingStatus.IN_TRANSIT, TrackingStatus.DELIVERED));

        assertThat(fulfilment.shipments().getFirst().status()).isEqualTo(ShipmentStatus.DELIVERED);
        assertThat(fulfilment.progress()).isEqualTo(OrderFulfilment.DELIVERED);
    }

    @Test
    void a_parcel_is_followed_from_the_label_to_the_door_and_each_movement_told_once() {
        var fulfilment = paid(ORDER);
        fulfilment.booked(FIRST);
        var way =
                movements(
                        TrackingStatus.PRE_TRANSIT,
                        TrackingStatus.IN_TRANSIT,
                        TrackingStatus.IN_TRANSIT,
                        TrackingStatus.OUT_FOR_DELIVERY,
                        TrackingStatus.DELIVERED);

        fulfilment.moved(FIRST, way.subList(0, 2));
        fulfilment.moved(FIRST, way.subList(0, 2));
        fulfilment.moved(FIRST, way);
        fulfilment.moved(FIRST, way);

        assertThat(told(fulfilment))
                .containsExactly(
                        "pending pre_transit unshipped",
                        "packed pre_transit unshipped",
                        "shipped in_transit shipped",
                        "shipped in_transit shipped",
                        "shipped out_for_delivery shipped",
                        "delivered delivered delivered");
        assertThat(fulfilment.news())
                .extracting(ShipmentEvent::version)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(fulfilment.news())
                .extracting(ShipmentEvent::number)
                .containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(fulfilment.shipments().getFirst().progress().carriage())
                .isEqualTo(Carriage.CLOSED);
    }

    @Test
    void news_that_come_late_pass_through_the_steps_between() {
        var fulfilment = paid(ORDER);
        fulfilment.booked(FIRST);

        fulfilment.moved(FIRST, movements(TrackingStatus.DELIVERED));

        assertThat(fulfilment.news().stream().skip(1))
                .allSatisfy(event -> assertThat(event).isInstanceOf(ShipmentUpdated.class))
                .extracting(event -> ((ShipmentUpdated) event).previous())
                .containsExactly(
                        ShipmentStatus.PENDING, ShipmentStatus.PACKED, ShipmentStatus.SHIPPED);
    }

    @Test
    void a_parcel_that_cannot_be_delivered_comes_back() {
        var fulfilment = paid(ORDER);
        fulfilment.booked(FIRST);

        fulfilment.moved(
                FIRST,
                movements(
                        TrackingStatus.OUT_FOR_DELIVERY,
                        TrackingStatus.FAILURE,
                        TrackingStatus.RETURN_TO_SENDER));

        var shipment = fulfilment.shipments().getFirst();
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.RETURNED);
        assertThat(shipment.progress().tracking()).isEqualTo(TrackingStatus.RETURN_TO_SENDER);
        assertThat(told(fulfilment)).contains("shipped failure shipped");
    }

    @Test
    void what_staff_knew_before_the_carrier_told_is_no_news() {
        var fulfilment = paid(ORDER);
        fulfilment.booked(FIRST);
        fulfilment.move(FIRST, ShipmentStatus.PACKED, SILENCE, NOW);
        fulfilment.move(FIRST, ShipmentStatus.SHIPPED, SILENCE, NOW);
        var told = fulfilment.news().size();

        fulfilment.moved(FIRST, movements(TrackingStatus.PRE_TRANSIT));

        assertThat(fulfilment.news()).hasSize(told);
        assertThat(fulfilment.shipments().getFirst().progress().tracking())
                .isEqualTo(TrackingStatus.IN_TRANSIT);
    }

    @Test
    void nothing_the_carrier_tells_moves_a_parcel_that_was_called_off() {
        var fulfilment = paid(ORDER);
        fulfilment.booked(FIRST);
        fulfilment.move(FIRST, ShipmentStatus.CANCELLED, SILENCE, NOW);

        fulfilment.moved(FIRST, movements(TrackingStatus.IN_TRANSIT));
        fulfilment.voided(FIRST);
        fulfilment.booked(FIRST);

        assertThat(fulfilment.shipments().getFirst().status()).isEqualTo(ShipmentStatus.CANCELLED);
        assertThat(fulfilment.shipments().getFirst().progress().carriage())
                .isEqualTo(Carriage.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(ShipmentStatus.class)
    void a_step_is_taken_if_the_table_has_it_and_refused_with_those_it_has_if_not(
            ShipmentStatus to) {
        for (var from : ShipmentStatus.values()) {
            var fulfilment = shipmentThatIs(from);
            var allowed = Transitions.from(from);
            if (allowed.contains(to) || from == to) {
                fulfilment.move(FIRST, to, SILENCE, NOW);
                assertThat(fulfilment.shipments().getFirst().status()).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> fulfilment.move(FIRST, to, SILENCE, NOW))
                        .isInstanceOfSatisfying(
                                IllegalMove.class,
                                refused ->
                                        assertThat(refused.details())
                                                .isEqualTo(
                                                        Map.of(
                                                                "status",
                                                                from.word(),
                                                                "allowed",
                                                                allowed.stream()
                                                                        .map(ShipmentStatus::word)
                                                                        .toList())));
            }
        }
    }

    @Test
    void a_step_taken_twice_is_told_once() {
        var fulfilment = paid(ORDER);

        fulfilment.move(FIRST, ShipmentStatus.PACKED, SILENCE, NOW);
        fulfilment.move(FIRST, ShipmentStatus.PACKED, SILENCE, NOW);

        assertThat(fulfilment.news()).hasSize(2);
    }

    @Test
    void a_shipment_nobody_made_cannot_be_moved() {
        var fulfilment = paid(ORDER);

        assertThatThrownBy(() -> fulfilment.move(SECOND, ShipmentStatus.PACKED, SILENCE, NOW))
                .isInstanceOf(ShipmentNotFound.class);
    }

    @Test
    void a_parcel_of_its_own_takes_its_items_from_the_pending_one() {
        var fulfilment = paid(ORDER);

        var id = send(fulfilment, items(1, 1));

        assertThat(id).isEqualTo(SECOND);
        assertThat(fulfilment.shipments())
                .extracting(Shipment::items)
                .containsExactly(items(1, 2), items(1, 1));
        assertThat(told(fulfilment)).hasSize(3);
    }

    @Test
    void the_same_request_again_is_the_same_parcel() {
        var fulfilment = paid(ORDER);
        var request = RequestId.fresh();

        var first = fulfilment.send(request, items(1, 0), _ -> STANDARD, NOW);
        fulfilment.cancelled(NOW);
        var again = fulfilment.send(request, items(1, 0), _ -> STANDARD, NOW);

        assertThat(again).isEqualTo(first);
        assertThat(fulfilment.shipments()).hasSize(2);
    }

    @Test
    void the_pending_one_is_cancelled_once_all_of_it_goes_in_others() {
        var fulfilment = paid(ORDER);

        send(fulfilment, items(2, 3));

        assertThat(fulfilment.shipments())
                .extracting(Shipment::status)
                .containsExactly(ShipmentStatus.CANCELLED, ShipmentStatus.PENDING);
    }

    @Test
    void no_more_is_sent_than_was_ordered() {
        var fulfilment = paid(ORDER);
        send(fulfilment, items(2, 0));

        assertThatThrownBy(() -> send(fulfilment, items(1, 0)))
                .isInstanceOfSatisfying(
                        NotLeftToSend.class,
                        refused ->
                                assertThat(refused.details())
                                        .containsEntry(
                                                "available",
                                                List.of(
                                                        Map.of(
                                                                "product_id",
                                                                Fixtures.MOUSE.value(),
                                                                "quantity",
                                                                3))));
    }

    @Test
    void what_is_packed_is_not_unpacked_for_another_parcel() {
        var fulfilment = paid(ORDER);
        fulfilment.move(FIRST, ShipmentStatus.PACKED, SILENCE, NOW);

        assertThatThrownBy(() -> send(fulfilment, items(1, 0))).isInstanceOf(NotLeftToSend.class);
    }

    @Test
    void what_was_cancelled_or_came_back_can_be_sent_again() {
        var fulfilment = paid(ORDER);
        fulfilment.move(FIRST, ShipmentStatus.CANCELLED, SILENCE, NOW);

        send(fulfilment, items(2, 3));

        assertThat(fulfilment.shipments().getLast().items()).isEqualTo(items(2, 3));
    }

    @Test
    void nothing_is_sent_for_an_order_that_is_not_paid_or_has_ended() {
        var unheard = Fulfilment.unheard(ORDER);
        var ended = paid(ORDER);
        ended.cancelled(NOW);

        assertThatThrownBy(() -> send(unheard, items(1, 0))).isInstanceOf(NothingToSend.class);
        assertThatThrownBy(() -> send(ended, items(1, 0))).isInstanceOf(NothingToSend.class);
    }

    @Test
    void an_order_has_an_end_of_shipments() {
        var fulfilment = paid(ORDER);
        IntStream.rangeClosed(2, ShipmentId.MOST)
                .forEach(_ -> {
                    var id = send(fulfilment, items(1, 0));
                    fulfilment.move(id, ShipmentStatus.CANCELLED, SILENCE, NOW);
                });

        assertThatThrownBy(() -> send(fulfilment, items(1, 0)))
                .isInstanceOf(TooManyShipments.class);
    }

    @Test
    void an_order_is_as_far_as_all_its_parcels_are() {
        var fulfilment = paid(ORDER);
        var second = send(fulfilment, items(1, 0));
        var steps = new ArrayList<OrderFulfilment>();

        for (var move : List.of(FIRST, second)) {
            fulfilment.move(move, ShipmentStatus.PACKED, SILENCE, NOW);
            fulfilment.move(move, ShipmentStatus.SHIPPED, SILENCE, NOW);
            steps.add(fulfilment.progress());
        }
        for (var move : List.of(FIRST, second)) {
            fulfilment.move(move, ShipmentStatus.DELIVERED, SILENCE, NOW);
            steps.add(fulfilment.progress());
        }

        assertThat(steps)
                .containsExactly(
                        OrderFulfilment.PARTIALLY_SHIPPED,
                        OrderFulfilment.SHIPPED,
                        OrderFulfilment.PARTIALLY_DELIVERED,
                        OrderFulfilment.DELIVERED);
    }

    @Test
    void a_shipment_says_which_order_it_is_of() {
        assertThat(SECOND).isEqualTo(new ShipmentId(4202));
        assertThat(SECOND.order()).isEqualTo(ORDER);
    }

    private static ShipmentId send(Fulfilment fulfilment, Items items) {
        return fulfilment.send(RequestId.fresh(), items, _ -> STANDARD, NOW);
    }

    private static Fulfilment shipmentThatIs(ShipmentStatus status) {
        var fulfilment = paid(ORDER);
        Transitions.way(ShipmentStatus.PENDING, status)
                .forEach(step -> fulfilment.move(FIRST, step, SILENCE, NOW));
        return fulfilment;
    }

    private static List<Movement> movements(TrackingStatus... statuses) {
        return IntStream.rangeClosed(1, statuses.length)
                .mapToObj(it -> new Movement(it, statuses[it - 1], "Hue", "Seen.", NOW))
                .toList();
    }

    private static List<String> told(Fulfilment fulfilment) {
        return fulfilment.news().stream()
                .map(it ->
                        "%s %s %s"
                                .formatted(
                                        it.status().word(),
                                        it.tracking().word(),
                                        it.fulfilment().word()))
                .toList();
    }
}
