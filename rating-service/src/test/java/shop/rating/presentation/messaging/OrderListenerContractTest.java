package shop.rating.presentation.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.platform.messaging.Message;
import shop.platform.messaging.News;
import shop.platform.messaging.memory.MemoryBus;
import shop.rating.application.RecordPurchases;
import shop.rating.domain.ProductId;
import shop.rating.domain.Purchase;
import shop.rating.domain.UserId;

/** The example of the contract, as this service hears it, and orders heard in any disorder. */
class OrderListenerContractTest {

    private static final ProductId LAPTOP = new ProductId("507f1f77bcf86cd799439011");

    private final List<Purchase> recorded = new ArrayList<>();
    private final OrderListener listener = new OrderListener(new RecordPurchases(recorded::addAll));

    @ParameterizedTest
    @ValueSource(strings = {"delivered", "completed"})
    void what_is_delivered_was_bought(String status) throws IOException {
        listener.handle(List.of(message(example().replace("\"paid\"", "\"" + status + "\""))));

        assertThat(recorded).containsExactly(new Purchase(new UserId(7), LAPTOP, 42));
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirmed", "paid", "processing", "shipped", "rejected", "something"})
    void what_is_not_delivered_is_no_purchase_yet(String status) throws IOException {
        listener.handle(List.of(message(example().replace("\"paid\"", "\"" + status + "\""))));

        assertThat(recorded).isEmpty();
    }

    @Test
    void a_guest_has_no_account_to_rate_with() throws IOException {
        var delivered = example().replace("\"paid\"", "\"delivered\"");
        listener.handle(
                List.of(
                        message(delivered.replace("\"user_id\": 7,", "")),
                        message(delivered.replace("\"user_id\": 7,", "\"user_id\": null,"))));

        assertThat(recorded).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void orders_heard_twice_and_in_disorder_give_the_same_purchases(long seed) {
        var bought = new HashSet<Purchase>();
        var bus = new MemoryBus(seed, 0.3);
        bus.listen(
                OrderListener.TOPIC,
                OrderListener.TYPES,
                new OrderListener(new RecordPurchases(bought::addAll)));
        var expected = new HashSet<Purchase>();
        for (var order = 1L; order <= 20; order++) {
            var statuses =
                    order % 3 == 0
                            ? List.of("confirmed", "paid")
                            : List.of("confirmed", "paid", "shipped", "delivered", "completed");
            for (var i = 0; i < statuses.size(); i++) {
                bus.outbox().append(List.of(news(order, i + 1, statuses.get(i))));
            }
            if (order % 3 != 0) {
                expected.add(new Purchase(new UserId(order % 5), LAPTOP, order));
            }
        }

        bus.deliverAll();

        assertThat(bought).isEqualTo(Set.copyOf(expected));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    private static News news(long order, long version, String status) {
        var payload =
                """
                {"event":"order_status_updated","order_id":%d,"user_id":%d,"status":"%s",
                 "items":[{"product_id":"%s","quantity":1,"price":1.5}]}
                """
                        .formatted(order, order % 5, status, LAPTOP.value());
        return new News(
                "order",
                Long.toString(order),
                version,
                "order_status_updated",
                OrderListener.TOPIC,
                payload);
    }

    private static String example() throws IOException {
        return Files.readString(
                Path.of("../contracts/events/order-events/order_status_updated.example.json"));
    }

    private static Message message(String payload) {
        return new Message(
                UUID.randomUUID(),
                "order_status_updated",
                OrderListener.TOPIC,
                "42",
                5,
                "order",
                payload,
                Instant.EPOCH,
                Map.of());
    }
}
