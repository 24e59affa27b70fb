package shop.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import shop.platform.kernel.Running;
import shop.platform.settings.Settings;
import shop.platform.test.Store;
import shop.platform.test.Stores;

/** The whole service, one or more instances of it, on real stores; its neighbours are faked. */
final class RunningInventory implements BeforeAllCallback, AfterAllCallback {

    private static final List<String> TOPICS =
            List.of("order-events", "product-events", "inventory-events");

    private final int number;
    private final Stores stores = Stores.with(Store.MYSQL, Store.KAFKA);
    private final List<Running> instances = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable FakeUserService users;
    private @Nullable KafkaProducer<String, String> producer;
    private @Nullable KafkaConsumer<String, String> ear;

    RunningInventory(int number) {
        this.number = number;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        stores.beforeAll(context);
        TOPICS.forEach(topic -> stores.topics(topic, topic + ".dead", topic + ".replay"));
        users = FakeUserService.start();
        var env = new HashMap<>(stores.settings());
        env.put("INVENTORY_SERVICE_PORT", "0");
        env.put("USER_SERVICE_URL", users.url());
        env.put("DISCOVERY_SERVICE_URL", "http://127.0.0.1:1");
        for (var i = 0; i < number; i++) {
            instances.add(InventoryService.start(Settings.of(env)));
        }
        var broker = Settings.of(env).required("KAFKA_BROKER");
        producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", broker),
                        new StringSerializer(),
                        new StringSerializer());
        ear = listen(broker);
    }

    private static KafkaConsumer<String, String> listen(String broker) {
        var consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                broker,
                                "group.id",
                                UUID.randomUUID().toString(),
                                "auto.offset.reset",
                                "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer());
        consumer.subscribe(List.of("inventory-events"));
        return consumer;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        instances.forEach(Running::close);
        Objects.requireNonNull(producer).close();
        Objects.requireNonNull(ear).close();
        Objects.requireNonNull(users).close();
        http.close();
        stores.afterAll(context);
    }

    String staff() throws Exception {
        return Objects.requireNonNull(users).tokenFor("sam", "customer", "staff");
    }

    String customer() throws Exception {
        return Objects.requireNonNull(users).tokenFor("cleo", "customer");
    }

    HttpResponse<String> get(String path, @Nullable String token) throws Exception {
        return send("GET", path, token, null, Map.of());
    }

    HttpResponse<String> send(
            String method,
            String path,
            @Nullable String token,
            @Nullable String body,
            Map<String, String> headers)
            throws IOException, InterruptedException {
        var uri = URI.create("http://127.0.0.1:%d%s".formatted(instances.getFirst().port(), path));
        var request =
                HttpRequest.newBuilder(uri)
                        .timeout(Duration.ofSeconds(10))
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Announces something as its producer would; the same id is the same message. */
    void announce(
            UUID id, String topic, String aggregate, String key, long version, String payload) {
        var record = new ProducerRecord<>(topic, key, payload);
        var type = String.valueOf(read(payload).get("event"));
        Map.of(
                        "ce_id",
                        id.toString(),
                        "ce_type",
                        type,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_aggregatetype",
                        aggregate,
                        "ce_aggregateversion",
                        Long.toString(version))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        var _ = Objects.requireNonNull(producer).send(record);
    }

    /** What the inventory has announced since it was last asked. */
    List<Map<String, Object>> heard() {
        var heard = new ArrayList<Map<String, Object>>();
        Objects.requireNonNull(ear)
                .poll(Duration.ofMillis(200))
                .forEach(record -> heard.add(read(record.value())));
        return heard;
    }

    static Map<String, Object> read(String json) {
        return Jsonb.builder().build().type(Object.class).map().fromJson(json);
    }
}
