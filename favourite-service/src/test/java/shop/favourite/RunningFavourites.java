package shop.favourite;

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
import shop.platform.test.FakeService;
import shop.platform.test.FakeUserService;
import shop.platform.test.Store;
import shop.platform.test.Stores;
import shop.platform.test.TestClient;

/** The whole service, one or more instances of it, on real stores; its neighbours are faked. */
final class RunningFavourites implements BeforeAllCallback, AfterAllCallback {

    private static final List<String> TOPICS =
            List.of("product-events", "inventory-events", "favourite-events");
    private static final JsonType<Map<String, Object>> JSON =
            Jsonb.builder().build().type(Object.class).map();

    private final int number;
    private final Stores stores = Stores.with(Store.MYSQL, Store.KAFKA);
    private final FakeUserService users = new FakeUserService();
    private final FakeService products = new FakeService();
    private final FakeService orders = new FakeService();
    private final List<Running> instances = new ArrayList<>();
    private final List<TestClient> clients = new ArrayList<>();
    private final Map<String, String> env = new HashMap<>();
    private @Nullable Announcer announcer;
    private @Nullable Ear ear;

    RunningFavourites(int number) {
        this.number = number;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        stores.beforeAll(context);
        for (var topic : TOPICS) {
            stores.topics(topic, Topics.dead(topic), Topics.replay(topic));
        }
        env.putAll(stores.settings());
        env.put("FAVOURITE_SERVICE_PORT", "0");
        env.put("USER_SERVICE_URL", users.url());
        env.put("PRODUCT_SERVICE_URL", products.url());
        env.put("ORDER_SERVICE_URL", orders.url());
        env.put("DISCOVERY_SERVICE_URL", "http://127.0.0.1:1");
        for (var i = 0; i < number; i++) {
            startOneMore();
        }
        var broker = String.valueOf(env.get("KAFKA_BROKER"));
        announcer = new Announcer(broker);
        ear = new Ear(broker, "favourite-events");
    }

    @Override
    public void afterAll(ExtensionContext context) {
        clients.forEach(TestClient::close);
        instances.forEach(Running::close);
        Objects.requireNonNull(announcer).close();
        Objects.requireNonNull(ear).close();
        users.close();
        products.close();
        orders.close();
        stores.afterAll(context);
    }

    void startOneMore() {
        var instance = FavouriteService.start(Settings.of(env));
        instances.add(instance);
        clients.add(TestClient.ofPort(instance.port()));
    }

    /** Stops the instance that was started first. */
    void stopOne() {
        clients.removeFirst().close();
        instances.removeFirst().close();
    }

    String customer(long id) {
        return users.tokenOf(id, "customer");
    }

    FakeService orders() {
        return orders;
    }

    /** From now on the catalogue offers this product. */
    void offers(String product, String price, long version, long stock) {
        products.answers(
                "/api/products/batch?ids=" + product,
                200,
                """
                {"products":[{"id":"%s","name":"Thing","price":%s,"currency":"USD","stock":%d,
                  "version":%d}],"missing":[]}
                """
                        .formatted(product, price, stock, version));
    }

    void offersNothing(String product) {
        products.answers(
                "/api/products/batch?ids=" + product,
                200,
                "{\"products\":[],\"missing\":[\"%s\"]}".formatted(product));
    }

    void catalogueIsAwayFor(String product) {
        products.answers("/api/products/batch?ids=" + product, 503, "{}");
    }

    HttpResponse<String> get(String path, @Nullable String token) {
        return send("GET", path, token, null, Map.of());
    }

    HttpResponse<String> post(String path, @Nullable String token, String body) {
        return send("POST", path, token, body, Map.of());
    }

    HttpResponse<String> send(
            String method,
            String path,
            @Nullable String token,
            @Nullable String body,
            Map<String, String> headers) {
        return clients.getLast().send(method, path, token, body, headers);
    }

    void announcePrice(UUID id, String product, String price, String status, long version) {
        var payload =
                """
                {"event":"product_updated","product_id":"%s","name":"Thing","price":%s,
                 "currency":"USD","status":"%s","version":%d,"images":[],"attributes":{"a":1}}
                """
                        .formatted(product, price, status, version);
        announcer()
                .announce(
                        id,
                        "product-events",
                        "product_updated",
                        "product",
                        product,
                        version,
                        payload);
    }

    void announceStock(UUID id, String product, long available, long version) {
        var payload =
                """
                {"event":"inventory_updated","product_id":"%s","quantity":9,"reserved":0,
                 "available":%d,"warehouses":[]}
                """
                        .formatted(product, available);
        announcer()
                .announce(
                        id,
                        "inventory-events",
                        "inventory_updated",
                        "stock",
                        product,
                        version,
                        payload);
    }

    private Announcer announcer() {
        return Objects.requireNonNull(announcer);
    }

    /** What was announced since it was last asked. */
    List<Map<String, Object>> heard() {
        return Objects.requireNonNull(ear).heard().stream()
                .map(news -> read(news.payload()))
                .toList();
    }

    static Map<String, Object> read(String json) {
        return JSON.fromJson(json);
    }
}
