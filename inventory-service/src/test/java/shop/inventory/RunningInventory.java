package shop.inventory;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import shop.platform.kernel.Running;
import shop.platform.messaging.Topics;
import shop.platform.settings.Settings;
import shop.platform.test.Announcer;
import shop.platform.test.Ear;
import shop.platform.test.FakeUserService;
import shop.platform.test.Store;
import shop.platform.test.Stores;
import shop.platform.test.TestClient;

/** The whole service, one or more instances of it, on real stores; its neighbours are faked. */
final class RunningInventory implements BeforeAllCallback, AfterAllCallback {

    private static final List<String> TOPICS =
            List.of("order-events", "product-events", "inventory-events");
    private static final JsonType<Map<String, Object>> JSON =
            Jsonb.builder().build().type(Object.class).map();

    private final int number;
    private final Stores stores = Stores.with(Store.MYSQL, Store.KAFKA);
    private final FakeUserService users = new FakeUserService();
    private final List<Running> instances = new ArrayList<>();
    private @Nullable TestClient client;
    private @Nullable Announcer announcer;
    private @Nullable Ear ear;

    RunningInventory(int number) {
        this.number = number;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        stores.beforeAll(context);
        for (var topic : TOPICS) {
            stores.topics(topic, Topics.dead(topic), Topics.replay(topic));
        }
        var env = new HashMap<>(stores.settings());
        env.put("INVENTORY_SERVICE_PORT", "0");
        env.put("USER_SERVICE_URL", users.url());
        env.put("DISCOVERY_SERVICE_URL", "http://127.0.0.1:1");
        for (var i = 0; i < number; i++) {
            instances.add(InventoryService.start(Settings.of(env)));
        }
        client = TestClient.ofPort(instances.getFirst().port());
        var broker = String.valueOf(env.get("KAFKA_BROKER"));
        announcer = new Announcer(broker);
        ear = new Ear(broker, "inventory-events");
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Objects.requireNonNull(client).close();
        instances.forEach(Running::close);
        Objects.requireNonNull(announcer).close();
        Objects.requireNonNull(ear).close();
        users.close();
        stores.afterAll(context);
    }

    String staff() {
        return users.tokenOf(1, "customer", "staff");
    }

    String customer() {
        return users.tokenOf(2, "customer");
    }

    HttpResponse<String> get(String path, @Nullable String token) {
        return send("GET", path, token, null, Map.of());
    }

    HttpResponse<String> send(
            String method,
            String path,
            @Nullable String token,
            @Nullable String body,
            Map<String, String> headers) {
        return Objects.requireNonNull(client).send(method, path, token, body, headers);
    }

    /** Announces something as its producer would; the same id is the same message. */
    void announce(
            UUID id, String topic, String aggregate, String key, long version, String payload) {
        var type = String.valueOf(read(payload).get("event"));
        Objects.requireNonNull(announcer)
                .announce(id, topic, type, aggregate, key, version, payload);
    }

    /** What the inventory has announced since it was last asked. */
    List<Map<String, Object>> heard() {
        return Objects.requireNonNull(ear).heard().stream()
                .map(news -> read(news.payload()))
                .toList();
    }

    static Map<String, Object> read(String json) {
        return JSON.fromJson(json);
    }
}
