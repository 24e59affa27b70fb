package shop.shipping.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.shipping.domain.Fixtures.NOW;
import static shop.shipping.domain.Fixtures.ORDER;
import static shop.shipping.domain.Fixtures.SILENCE;
import static shop.shipping.domain.Fixtures.STANDARD;
import static shop.shipping.domain.Fixtures.items;
import static shop.shipping.domain.Fixtures.purchase;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import shop.platform.kernel.Problem;

class FulfilmentProperties {

    private static final Items ORDERED = items(4, 6);
    private static final int STEPS = 60;
    private static final List<ShipmentStatus> STATUSES = List.of(ShipmentStatus.values());
    private static final List<TrackingStatus> TRACKING = List.of(TrackingStatus.values());

    @Property(tries = 300)
    void whatever_is_done_no_more_is_under_way_than_was_ordered_and_news_are_complete(
            @ForAll Random random) {
        var fulfilment = Fulfilment.unheard(ORDER);
        for (var step = 0; step < STEPS; step++) {
            try {
                act(fulfilment, random);
            } catch (Problem refused) {
                assertThat(refused).isInstanceOf(ShippingProblem.class);
            }
            assertThat(ORDERED.contain(live(fulfilment))).isTrue();
        }
        var count = fulfilment.news().size();
        assertThat(fulfilment.news())
                .extracting(ShipmentEvent::version)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, count).boxed().toList());
        for (var shipment : fulfilment.shipments()) {
            var own =
                    fulfilment.news().stream()
                            .filter(event -> event.label().equals(shipment.label()))
                            .toList();
            assertThat(own).hasSize(shipment.progress().events());
            assertThat(own.getLast().status()).isEqualTo(shipment.status());
            assertThat(own.getLast().tracking()).isEqualTo(shipment.progress().tracking());
        }
    }

    private static void act(Fulfilment fulfilment, Random random) {
        var shipments = fulfilment.shipments();
        var any =
                shipments.isEmpty()
                        ? ShipmentId.of(ORDER, 1)
                        : shipments.get(random.nextInt(shipments.size())).id();
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> fulfilment.paid(purchase(ORDERED), STANDARD, NOW);
            case 3 -> {
                if (random.nextInt(5) == 0) {
                    fulfilment.cancelled(NOW);
                }
            }
            case 4, 5, 6, 7 ->
                    fulfilment.send(
                            RequestId.fresh(),
                            items(random.nextInt(3), 1 + random.nextInt(3)),
                            _ -> STANDARD,
                            NOW);
            case 8 -> fulfilment.booked(any);
            case 9 -> fulfilment.voided(any);
            case 10, 11 -> fulfilment.moved(any, List.of(movement(random)));
            default -> fulfilment.move(any, any(STATUSES, random), SILENCE, NOW);
        }
    }

    private static Movement movement(Random random) {
        return new Movement(1 + random.nextInt(6), any(TRACKING, random), null, "Seen.", NOW);
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static Items live(Fulfilment fulfilment) {
        return fulfilment.shipments().stream()
                .filter(it -> it.status().isLive())
                .map(Shipment::items)
                .reduce(Items.NONE, Items::plus);
    }
}
