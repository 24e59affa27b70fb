package shop.notification.presentation.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.notification.domain.Fixtures.NOW;
import static shop.notification.domain.Fixtures.webhookTo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.notification.application.SmallService;
import shop.notification.domain.EventPatterns;
import shop.notification.domain.Notice;
import shop.platform.messaging.Message;

/** The examples of the contract, as this service hears them. */
class NewsListenerContractTest {

    private final SmallService service = new SmallService();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    user-events      | user_registered      | 1 | user:1:registered         | {username=testuser}
                    order-events     | order_status_updated | 7 | order:42:paid             | {amount=3000.00 USD, order_id=42}
                    order-events     | order_cancelled      | 7 | order:42:cancelled        | {amount=3000.00 USD, order_id=42, reason=changed my mind}
                    payment-events   | payment_processed    | 7 | payment:12:processed      | {amount=3000.00 USD, order_id=1, payment_id=12}
                    payment-events   | payment_failed       | 7 | payment:12:failed         | {amount=3000.00 USD, order_id=1, payment_id=12, reason=insufficient funds}
                    payment-events   | payment_refunded     | 7 | payment:12:refunded:12-1  | {amount=1000.00 USD, order_id=1, payment_id=12, reason=broken on arrival}
                    shipping-events  | shipment_created     | 7 | shipment:5:created        | {carrier=simulated, order_id=42, shipment_id=5, tracking_number=SH7Q2M9XK4TB6WNP3R}
                    shipping-events  | shipment_updated     | 7 | shipment:5:delivered      | {carrier=simulated, note=Handed over to the recipient., order_id=42, shipment_id=5, tracking_number=SH7Q2M9XK4TB6WNP3R}
                    favourite-events | price_dropped        | 7 | alert:31:price_dropped    | {name=Laptop, new_price=1400.00 USD, old_price=1500.00 USD}
                    favourite-events | back_in_stock        | 7 | alert:32:back_in_stock    | {name=Laptop}
                    """)
    void what_others_announce_is_told(
            String topic, String type, long user, String key, String facts) {
        hear(topic, type, example(topic, type));

        assertThat(service.notifications.all())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.notice().user().value()).isEqualTo(user);
                    assertThat(it.notice().key()).isEqualTo(key);
                    assertThat(it.notice().text().message()).isEqualTo(facts);
                });
    }

    @Test
    void that_an_order_was_placed_is_told_to_webhooks_only() {
        service.webhooks.add(webhookTo("https://example.com/", "*"));

        hear("order-events", "order_created", example("order-events", "order_created"));

        assertThat(service.notifications.all()).isEmpty();
        assertThat(service.deliveries.all())
                .singleElement()
                .satisfies(it ->
                        assertThat(it.news().payload())
                                .isEqualTo(example("order-events", "order_created")));
    }

    @ParameterizedTest
    @CsvSource({
        "confirmed, ORDER_CONFIRMED",
        "rejected, ORDER_REJECTED",
        "paid, ORDER_PAID",
        "shipped, ORDER_SHIPPED",
        "delivered, ORDER_DELIVERED",
        "expired, ORDER_EXPIRED",
        "processing,",
        "completed,",
        "pending,"
    })
    void each_step_of_an_order_is_told_or_not(String status, String kind) {
        var payload =
                example("order-events", "order_status_updated")
                        .replace("\"status\": \"paid\"", "\"status\": \"" + status + "\"");

        hear("order-events", "order_status_updated", payload);

        assertThat(service.notifications.all())
                .extracting(it -> it.notice().kind().name())
                .isEqualTo(kind == null ? List.of() : List.of(kind));
    }

    @ParameterizedTest
    @CsvSource({
        "shipped, in_transit, shipment:5:shipped",
        "shipped, pre_transit, shipment:5:shipped",
        "shipped, out_for_delivery, shipment:5:out:2026-05-07",
        "shipped, failure, shipment:5:failed:2026-05-07",
        "shipped, return_to_sender, shipment:5:returned",
        "returned, return_to_sender, shipment:5:returned",
        "delivered, delivered, shipment:5:delivered",
        "packed, pre_transit,",
        "cancelled, pre_transit,"
    })
    void each_step_of_a_parcel_is_told_or_not(String status, String tracking, String key) {
        var payload =
                example("shipping-events", "shipment_updated")
                        .replace("\"status\": \"delivered\"", "\"status\": \"" + status + "\"")
                        .replace(
                                "\"tracking_status\": \"delivered\"",
                                "\"tracking_status\": \"" + tracking + "\"");

        hear("shipping-events", "shipment_updated", payload);

        assertThat(service.notifications.all())
                .extracting(it -> it.notice())
                .extracting(Notice::key)
                .isEqualTo(key == null ? List.of() : List.of(key));
    }

    @Test
    void guests_are_not_told() {
        var payload =
                example("order-events", "order_status_updated").replaceAll("\"user_id\": 7,", "");

        hear("order-events", "order_status_updated", payload);

        assertThat(service.notifications.all()).isEmpty();
    }

    @Test
    void webhooks_can_ask_for_all_that_is_heard_and_nothing_else() {
        var heard = NewsListener.TYPES.values().stream().flatMap(Set::stream).toList();

        assertThat(EventPatterns.EVENTS).containsExactlyInAnyOrderElementsOf(heard);
    }

    @Test
    void what_comes_on_several_topics_at_once_is_told_at_once() {
        new NewsListener(service.tellNews)
                .handle(
                        List.of(
                                message("payment-events", "payment_processed"),
                                message("shipping-events", "shipment_created")));

        assertThat(service.notifications.all())
                .extracting(it -> it.notice().key())
                .containsExactly("payment:12:processed", "shipment:5:created");
    }

    private static Message message(String topic, String type) {
        return message(topic, type, example(topic, type));
    }

    private static Message message(String topic, String type, String payload) {
        return new Message(UUID.randomUUID(), type, topic, "1", 1, "any", payload, NOW, Map.of());
    }

    private void hear(String topic, String type, String payload) {
        new NewsListener(service.tellNews).handle(List.of(message(topic, type, payload)));
    }

    private static String example(String topic, String type) {
        try {
            return Files.readString(Path.of("../contracts/events", topic, type + ".example.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
