package shop.notification.presentation.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.notification.domain.Fixtures.webhookTo;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.notification.application.SmallService;
import shop.platform.messaging.EventJson;
import shop.platform.messaging.News;
import shop.platform.messaging.memory.MemoryBus;

/** The news of some orders' lives, twice and in any order: everybody is told the same, once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisorderTest {

    private static final int ORDERS = 12;
    private static final int USERS = 4;

    private Set<String> cleanEnd = Set.of();

    @BeforeAll
    void runWithoutDisorder() {
        cleanEnd = run(0, 0);
    }

    @Test
    void without_disorder_each_step_is_told_once_by_each_way() {
        assertThat(cleanEnd)
                .contains(
                        "told 1 order:1:confirmed [EMAIL, IN_APP]",
                        "told 1 order:1:paid [EMAIL, IN_APP]",
                        "told 1 payment:101:processed [EMAIL, IN_APP]",
                        "told 1 shipment:201:created [EMAIL, IN_APP]",
                        "told 1 shipment:201:shipped [EMAIL, IN_APP]",
                        "told 1 shipment:201:delivered [EMAIL, IN_APP]",
                        "told 1 alert:301:price_dropped [EMAIL, IN_APP]",
                        "webhook 1 order_created 1",
                        "webhook 2 order_created 1")
                .doesNotContain("webhook 2 shipment_created 1");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void disorder_changes_nothing(long seed) {
        assertThat(run(seed, 0.4)).isEqualTo(cleanEnd);
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(100);
    }

    /** All that anybody was told; a double is counted. */
    private static Set<String> run(long seed, double repetition) {
        var service = new SmallService();
        service.webhooks.add(webhookTo("https://a.example.com/", "*"));
        service.webhooks.add(webhookTo("https://b.example.com/", "order_*"));
        var bus = new MemoryBus(seed, repetition);
        var news = service.tellNews;
        var listener = new NewsListener(news);
        NewsListener.TYPES.forEach((topic, types) -> bus.listen(topic, types, listener));
        for (var order = 1; order <= ORDERS; order++) {
            liveThrough(bus, order, 1 + (order - 1) % USERS);
        }
        bus.deliverAll();
        return end(service);
    }

    private static void liveThrough(MemoryBus bus, long order, long user) {
        tell(
                bus,
                "order-events",
                "order",
                order,
                1,
                order(order, user, "order_created", "pending"));
        tell(bus, "order-events", "order", order, 2, status(order, user, "confirmed"));
        if (order % 5 == 0) {
            tell(
                    bus,
                    "order-events",
                    "order",
                    order,
                    3,
                    order(
                            order,
                            user,
                            "order_cancelled",
                            order % 2 == 0 ? "expired" : "cancelled"));
            return;
        }
        tell(bus, "order-events", "order", order, 3, status(order, user, "paid"));
        tell(
                bus,
                "payment-events",
                "payment",
                100 + order,
                1,
                EventJson.of("payment_processed")
                        .put("payment_id", 100 + order)
                        .put("order_id", order)
                        .put("user_id", user));
        var shipment = 200 + order;
        tell(
                bus,
                "shipping-events",
                "shipment",
                order,
                1,
                shipment(shipment, order, user, "pending", ""));
        tell(
                bus,
                "shipping-events",
                "shipment",
                order,
                2,
                shipment(shipment, order, user, "shipped", "in_transit"));
        tell(
                bus,
                "shipping-events",
                "shipment",
                order,
                3,
                shipment(shipment, order, user, "shipped", "failure"));
        tell(
                bus,
                "shipping-events",
                "shipment",
                order,
                4,
                shipment(shipment, order, user, "shipped", "out_for_delivery"));
        tell(
                bus,
                "shipping-events",
                "shipment",
                order,
                5,
                shipment(shipment, order, user, "delivered", "delivered"));
        tell(bus, "order-events", "order", order, 4, status(order, user, "shipped"));
        tell(bus, "order-events", "order", order, 5, status(order, user, "delivered"));
        tell(
                bus,
                "favourite-events",
                "alert",
                300 + order,
                1,
                EventJson.of("price_dropped")
                        .put("alert_id", 300 + order)
                        .put("user_id", user)
                        .put("name", "Laptop"));
    }

    private static EventJson status(long order, long user, String status) {
        return order(order, user, "order_status_updated", status);
    }

    private static EventJson order(long order, long user, String type, String status) {
        return EventJson.of(type).put("order_id", order).put("user_id", user).put("status", status);
    }

    private static EventJson shipment(
            long shipment, long order, long user, String status, String tracking) {
        return EventJson.of(status.equals("pending") ? "shipment_created" : "shipment_updated")
                .put("shipment_id", shipment)
                .put("order_id", order)
                .put("user_id", user)
                .put("status", status)
                .put("tracking_status", tracking)
                .put("updated_at", "2026-05-04T10:00:00Z");
    }

    private static void tell(
            MemoryBus bus, String topic, String aggregate, long id, long version, EventJson event) {
        var payload = event.toString();
        var type = payload.split("\"", 5)[3];
        bus.outbox()
                .append(
                        List.of(
                                new News(
                                        aggregate,
                                        Long.toString(id),
                                        version,
                                        type,
                                        topic,
                                        payload)));
    }

    private static Set<String> end(SmallService service) {
        var lines =
                Stream.concat(
                        service.notifications.all().stream()
                                .map(it ->
                                        "told %s %s %s"
                                                .formatted(
                                                        it.notice().user(),
                                                        it.notice().key(),
                                                        new TreeSet<>(
                                                                it.notice().channels().stream()
                                                                        .map(Enum::name)
                                                                        .toList()))),
                        service.deliveries.all().stream()
                                .map(it ->
                                        "webhook %s %s %s"
                                                .formatted(
                                                        it.webhook(),
                                                        it.news().event(),
                                                        it.news()
                                                                .payload()
                                                                .replaceAll(
                                                                        ".*\"order_id\":(\\d+).*",
                                                                        "$1"))));
        return lines
                .collect(Collectors.groupingBy(line -> line, Collectors.counting()))
                .entrySet()
                .stream()
                .map(it ->
                        it.getValue() == 1 ? it.getKey() : it.getKey() + " times " + it.getValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
