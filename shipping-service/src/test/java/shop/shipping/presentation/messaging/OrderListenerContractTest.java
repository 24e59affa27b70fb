package shop.shipping.presentation.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.shipping.domain.Fixtures.LAPTOP;
import static shop.shipping.domain.Fixtures.NOW;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.platform.messaging.Message;
import shop.platform.test.FakeClock;
import shop.platform.test.InMemoryTransactions;
import shop.shipping.application.FakeCarrier;
import shop.shipping.application.FollowOrders;
import shop.shipping.application.InMemoryFulfilments;
import shop.shipping.application.InMemoryTariffs;
import shop.shipping.application.ShipmentView;
import shop.shipping.application.ShowTables;
import shop.shipping.domain.CustomerId;
import shop.shipping.domain.Items;
import shop.shipping.domain.Locality;
import shop.shipping.domain.OrderId;
import shop.shipping.domain.Reach;
import shop.shipping.domain.ShipmentStatus;

/**
 * The examples of order-service's contract, as this service hears them; they are about order 42.
 */
class OrderListenerContractTest {

    private static final OrderId ORDER = new OrderId(42);

    private final FakeClock clock = FakeClock.at(NOW);
    private final InMemoryFulfilments fulfilments = new InMemoryFulfilments();
    private final InMemoryTariffs tariffs = new InMemoryTariffs();
    private final OrderListener listener =
            new OrderListener(
                    new FollowOrders(
                            fulfilments,
                            new ShowTables(tariffs.zones(), tariffs.rates(), clock),
                            new FakeCarrier(clock),
                            new InMemoryTransactions(),
                            clock),
                    "VN");

    @Test
    void a_paid_order_gets_a_shipment_of_its_items() {
        listener.handle(List.of(example("order_status_updated")));

        assertThat(shipments())
                .singleElement()
                .satisfies(shipment -> {
                    assertThat(shipment.customer()).isEqualTo(new CustomerId(7));
                    assertThat(shipment.progress().items()).isEqualTo(Items.of(Map.of(LAPTOP, 2)));
                });
    }

    @Test
    void a_cancelled_order_gets_none_or_loses_it() {
        var paid = example("order_status_updated");
        var cancelled = example("order_cancelled");

        listener.handle(List.of(paid, cancelled, paid));

        assertThat(shipments())
                .singleElement()
                .satisfies(it ->
                        assertThat(it.progress().status()).isEqualTo(ShipmentStatus.CANCELLED));
    }

    @Test
    void another_status_is_not_ours_to_follow() {
        var confirmed =
                message(
                        "order_status_updated",
                        text("order_status_updated")
                                .replace("\"status\": \"paid\"", "\"status\": \"confirmed\""));

        listener.handle(List.of(confirmed));

        assertThat(shipments()).isEmpty();
    }

    @Test
    void where_to_and_how_is_read_from_the_order() {
        var order =
                """
                {"event":"order_status_updated","order_id":42,"user_id":7,"status":"paid",
                 "previous_status":"confirmed","total_amount":15.9,"currency":"USD",
                 "shipping_address":"1 Rue de Rivoli, Paris [undeliverable]","country":"FR",
                 "region":"IDF","postal_code":"75001","shipping_method":"express",
                 "taxes":[{"jurisdiction":"FR","rate":20}],"prices_include_tax":true,
                 "items":[{"product_id":"507f1f77bcf86cd799439011","quantity":2,"price":3.5,
                           "name":"Pen","weight_kg":0.1,"discount":0.5}],
                 "updated_at":"2026-05-04T10:00:00Z"}
                """;

        listener.handle(List.of(message("order_status_updated", order)));

        var shipment = shipments().getFirst();
        var errand = fulfilments.errands(List.of(shipment.label().id())).getFirst();
        assertThat(shipment.label().delivery().method()).isEqualTo("express");
        assertThat(errand.destination().address())
                .isEqualTo("1 Rue de Rivoli, Paris [undeliverable]");
        assertThat(errand.destination().locality()).isEqualTo(new Locality("FR", "IDF", "75001"));
    }

    private List<ShipmentView> shipments() {
        return fulfilments.of(ORDER, new Reach.Everybodys());
    }

    private static Message example(String type) {
        return message(type, text(type));
    }

    private static Message message(String type, String payload) {
        return new Message(
                UUID.randomUUID(), type, "order-events", "42", 1, "order", payload, NOW, Map.of());
    }

    private static String text(String type) {
        try {
            return Files.readString(
                    Path.of("../contracts/events/order-events", type + ".example.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
