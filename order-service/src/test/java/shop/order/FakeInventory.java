package shop.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import shop.platform.messaging.EventJson;
import shop.platform.test.Announcer;
import shop.platform.test.Ear;
import shop.platform.test.Ear.Heard;

/**
 * Inventory-, payment- and shipping-service on Kafka: decides each order, says what it is told to.
 */
final class FakeInventory implements AutoCloseable {

    private static final JsonType<Map<String, Object>> JSON =
            Jsonb.builder().build().type(Object.class).map();
    private static final long STOCK = 50;

    private final Announcer announcer;
    private final Ear ear;
    private final Thread thread;
    private volatile boolean open = true;
    private volatile boolean away;

    FakeInventory(String broker) {
        announcer = new Announcer(broker);
        ear = new Ear(broker, "order-events");
        thread = Thread.ofVirtual().start(this::run);
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    void paid(long order, long payment) {
        say(
                "payment-events",
                "payment_processed",
                "payment",
                Long.toString(payment),
                EventJson.of("payment_processed")
                        .put("payment_id", payment)
                        .put("order_id", order));
    }

    /** What shipping-service says of an order's goods; the same version is the same message. */
    void shipped(long order, String fulfilment, long version) {
        var type = version == 1 ? "shipment_created" : "shipment_updated";
        var event =
                EventJson.of(type)
                        .put("shipment_id", 1)
                        .put("order_id", order)
                        .put("order_fulfilment", fulfilment);
        announcer.announce(
                UUID.nameUUIDFromBytes((order + ":" + version).getBytes(UTF_8)),
                "shipping-events",
                type,
                "shipment",
                Long.toString(order),
                version,
                event.toString());
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        announcer.close();
    }

    /** What is heard while the inventory is away is decided when it is back. */
    private void run() {
        try (ear) {
            var undecided = new ArrayList<Heard>();
            while (open) {
                undecided.addAll(ear.heard());
                if (!away) {
                    undecided.forEach(this::decide);
                    undecided.clear();
                }
            }
        }
    }

    private void decide(Heard news) {
        var order = JSON.fromJson(news.payload());
        if (!"order_created".equals(order.get("event"))) {
            return;
        }
        var line = (Map<?, ?>) ((List<?>) order.getOrDefault("items", List.of())).getFirst();
        var wanted = new BigDecimal(String.valueOf(line.get("quantity"))).longValue();
        var type = wanted <= STOCK ? "stock_reserved" : "stock_rejected";
        var decision = EventJson.of(type).put("order_id", Long.parseLong(news.key()));
        if (wanted > STOCK) {
            var shortage =
                    EventJson.object()
                            .put("product_id", String.valueOf(line.get("product_id")))
                            .put("requested", wanted)
                            .put("available", STOCK);
            decision = decision.put("shortages", List.of(shortage));
        }
        say("inventory-events", type, "reservation", news.key(), decision);
    }

    private void say(String topic, String type, String aggregate, String key, EventJson event) {
        announcer.announce(UUID.randomUUID(), topic, type, aggregate, key, 1, event.toString());
    }
}
