package shop.shipping.infrastructure.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static shop.shipping.domain.Fixtures.LAPTOP;
import static shop.shipping.domain.Fixtures.NOW;
import static shop.shipping.domain.Fixtures.ORDER;
import static shop.shipping.domain.Fixtures.STANDARD;
import static shop.shipping.domain.Fixtures.purchase;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import shop.platform.messaging.News;
import shop.shipping.domain.Carriage;
import shop.shipping.domain.Fulfilment;
import shop.shipping.domain.FulfilmentState.Due;
import shop.shipping.domain.Items;
import shop.shipping.domain.Label;
import shop.shipping.domain.Movement;
import shop.shipping.domain.Shipment;
import shop.shipping.domain.ShipmentId;
import shop.shipping.domain.ShipmentProgress;
import shop.shipping.domain.ShipmentStatus;
import shop.shipping.domain.TrackingNumber;
import shop.shipping.domain.TrackingStatus;

/** What is announced looks as {@code contracts/events/shipping-events} says. */
class ShipmentEventCodecContractTest {

    private static final Path CONTRACTS = Path.of("../contracts/events/shipping-events");
    private static final Items TWO_LAPTOPS = Items.of(Map.of(LAPTOP, 2));
    private static final ShipmentId FIFTH = new ShipmentId(5);

    @Test
    void a_new_shipment_reads_as_agreed() throws IOException {
        var fulfilment = Fulfilment.unheard(ORDER);
        fulfilment.paid(purchase(TWO_LAPTOPS), STANDARD, NOW);

        var announced = json(ShipmentEventCodec.encode(fulfilment).getFirst().payload());

        assertThat(announced.put("shipment_id", 5L)).isEqualTo(4201L);
        assertThat((String) announced.put("tracking_number", "SH7Q2M9XK4TB6WNP3R"))
                .matches("SH[A-Z2-9]{16}");
        assertThat(announced).isEqualTo(example("shipment_created"));
    }

    @Test
    void a_moved_shipment_reads_as_agreed() throws IOException {
        var fulfilment = fulfilmentOfAShippedParcel();
        fulfilment.moved(
                FIFTH,
                List.of(
                        new Movement(
                                4,
                                TrackingStatus.DELIVERED,
                                "Ho Chi Minh City",
                                "Handed over to the recipient.",
                                NOW.plusSeconds(3 * 86_400))));

        assertThat(json(ShipmentEventCodec.encode(fulfilment).getFirst().payload()))
                .isEqualTo(example("shipment_updated"));
    }

    @Test
    void news_go_under_the_orders_number_with_its_next_versions() {
        var fulfilment = fulfilmentOfAShippedParcel();
        fulfilment.moved(
                FIFTH,
                List.of(
                        new Movement(4, TrackingStatus.FAILURE, null, "Nobody there.", NOW),
                        new Movement(5, TrackingStatus.RETURN_TO_SENDER, null, "Back.", NOW)));

        assertThat(ShipmentEventCodec.encode(fulfilment))
                .extracting(
                        News::topic, News::aggregateType, News::aggregateId, News::aggregateVersion)
                .containsExactly(
                        tuple("shipping-events", "shipment", "42", 10L),
                        tuple("shipping-events", "shipment", "42", 11L));
    }

    private static Fulfilment fulfilmentOfAShippedParcel() {
        var label = new Label(FIFTH, new TrackingNumber("SH7Q2M9XK4TB6WNP3R"), null, STANDARD, NOW);
        var progress =
                new ShipmentProgress(
                        TWO_LAPTOPS,
                        ShipmentStatus.SHIPPED,
                        TrackingStatus.OUT_FOR_DELIVERY,
                        Carriage.UNDER_WAY,
                        3,
                        5,
                        NOW);
        return Fulfilment.restore(
                ORDER,
                9,
                new Due(purchase(TWO_LAPTOPS)),
                List.of(Shipment.restore(label, progress)));
    }

    private static Map<String, Object> example(String type) throws IOException {
        return json(Files.readString(CONTRACTS.resolve(type + ".example.json")));
    }

    private static Map<String, Object> json(String text) {
        return new TreeMap<>(Jsonb.builder().build().type(Object.class).map().fromJson(text));
    }
}
