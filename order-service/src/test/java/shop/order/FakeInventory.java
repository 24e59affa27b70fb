package shop.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import shop.platform.messaging.EventJson;

/** Inventory- and payment-service on Kafka: decides each order, says what it is told to. */
final class FakeInventory implements AutoCloseable {

    private static final JsonType<Map<String, Object>> JSON =
            Jsonb.builder().build().type(Object.class).map();
    private static final long STOCK = 50;

    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final Thread thread;
    private volatile boolean open = true;
    private volatile boolean away;

    FakeInventory(String broker) {
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker),
                        new StringSerializer(),
                        new StringSerializer());
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers", broker,
                                "group.id", "fake-inventory",
                                "auto.offset.reset", "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer());
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
                Long.toString(payment),
                EventJson.of("payment_processed")
                        .put("payment_id", payment)
                        .put("order_id", order));
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        producer.close(Duration.ZERO);
    }

    private void run() {
        try (consumer) {
            consumer.subscribe(List.of("order-events"));
            while (open) {
                if (away) {
                    consumer.pause(consumer.assignment());
                } else {
                    consumer.resume(consumer.paused());
                }
                consumer.poll(Duration.ofMillis(20)).forEach(this::decide);
            }
        }
    }

    private void decide(ConsumerRecord<String, String> record) {
        var order = JSON.fromJson(record.value());
        if (!"order_created".equals(order.get("event"))) {
            return;
        }
        var id = Long.parseLong(record.key());
        var line = (Map<?, ?>) ((List<?>) order.getOrDefault("items", List.of())).getFirst();
        var wanted = new BigDecimal(String.valueOf(line.get("quantity"))).longValue();
        var product = String.valueOf(line.get("product_id"));
        say(
                "inventory-events",
                record.key(),
                wanted <= STOCK
                        ? EventJson.of("stock_reserved").put("order_id", id)
                        : EventJson.of("stock_rejected")
                                .put("order_id", id)
                                .put(
                                        "shortages",
                                        List.of(
                                                EventJson.object()
                                                        .put("product_id", product)
                                                        .put("requested", wanted)
                                                        .put("available", STOCK))));
    }

    private void say(String topic, String key, EventJson event) {
        var record = new ProducerRecord<>(topic, key, event.toString());
        var type = String.valueOf(JSON.fromJson(event.toString()).get("event"));
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type,
                        "ce_time",
                        Clock.systemUTC().instant().toString(),
                        "ce_aggregatetype",
                        topic,
                        "ce_aggregateversion",
                        "1")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        var _ = producer.send(record);
        producer.flush();
    }
}
