package shop.tax;

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
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;
import shop.platform.test.Announcer;
import shop.platform.test.FakeUserService;
import shop.platform.test.Store;
import shop.platform.test.Stores;
import shop.platform.test.TestClient;

/** Two instances of the service, started at the same time, on real stores. */
final class RunningTaxes implements BeforeAllCallback, AfterAllCallback {

    private static final List<String> TOPICS = List.of("order-events", "payment-events");
    private static final JsonType<Map<String, Object>> JSON =
            Jsonb.builder().build().type(Object.class).map();

    private final Stores stores = Stores.with(Store.MYSQL, Store.KAFKA);
    private final FakeUserService users = new FakeUserService();
    private final List<Running> instances = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private @Nullable TestClient client;
    private @Nullable Announcer announcer;

    @Override
    public void beforeAll(ExtensionContext context) {
        stores.beforeAll(context);
        for (var topic : TOPICS) {
            stores.topics(topic, Topics.dead(topic), Topics.replay(topic));
        }
        environment.putAll(stores.settings());
        environment.put("TAX_SERVICE_PORT", "0");
        environment.put("USER_SERVICE_URL", users.url());
        environment.put("DISCOVERY_SERVICE_URL", "http://127.0.0.1:1");
        for (var i = 0; i < 2; i++) {
            instances.add(TaxService.start(Settings.of(environment)));
        }
        client = TestClient.ofPort(instances.getFirst().port());
        announcer = new Announcer(String.valueOf(environment.get("KAFKA_BROKER")));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Objects.requireNonNull(client).close();
        instances.forEach(Running::close);
        Objects.requireNonNull(announcer).close();
        users.close();
        stores.afterAll(context);
    }

    String staff() {
        return users.tokenOf(1, "customer", "staff");
    }

    String customer() {
        return users.tokenOf(2, "customer");
    }

    String orderService() {
        return ServiceCredential.of("order-service", Settings.of(environment))
                .tokenFor("tax-service");
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

    static Map<String, Object> read(String json) {
        return JSON.fromJson(json);
    }
}
