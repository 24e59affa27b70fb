package shop.shipping;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import shop.platform.kernel.Running;
import shop.platform.messaging.Topics;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;
import shop.platform.test.Announcer;
import shop.platform.test.Ear;
import shop.platform.test.FakeUserService;
import shop.platform.test.Store;
import shop.platform.test.Stores;
import shop.platform.test.TestClient;

/**
 * So many instances of the service on real stores; order-service and user-service are faked by
 * their contract.
 */
final class RunningShipping implements BeforeAllCallback, AfterAllCallback {

    static final long LINH = 7;
    static final String LAPTOP = "507f1f77bcf86cd799439011";
    static final String MOUSE = "507f1f77bcf86cd799439012";

    private static final JsonType<Map<String, Object>> JSON =
            Jsonb.builder().build().type(Object.class).map();
    private static final AtomicLong ORDERS = new AtomicLong();

    private final int number;
    private final String stage;
    private final Stores stores = Stores.with(Store.MYSQL, Store.KAFKA);
    private final FakeUserService users = new FakeUserService();
    private final List<Running> instances = new ArrayList<>();
    private Map<String, String> env = Map.of();
    private @Nullable TestClient client;
    private @Nullable Announcer announcer;

    /**
     * @param stage how long a parcel takes from one stage to the next
     */
    RunningShipping(int number, String stage) {
        this.number = number;
        this.stage = stage;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        stores.beforeAll(context);
        for (var topic : List.of("order-events", "shipping-events")) {
            stores.topics(topic, Topics.dead(topic), Topics.replay(topic));
        }
        var settings = new HashMap<>(stores.settings());
        settings.put("SHIPPING_SERVICE_PORT", "0");
        settings.put("USER_SERVICE_URL", users.url());
        settings.put("DISCOVERY_SERVICE_URL", "http://127.0.0.1:1");
        settings.put("SHIPPING_STAGE_DURATION", stage);
        env = settings;
        for (var i = 0; i < number; i++) {
            instances.add(startAnother());
        }
        client = TestClient.ofPort(instances.getFirst().port());
        announcer = new Announcer(broker());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Objects.requireNonNull(client).close();
        instances.forEach(Running::close);
        Objects.requireNonNull(announcer).close();
        users.close();
        stores.afterAll(context);
    }

    Running startAnother() {
        return ShippingService.start(Settings.of(env));
    }

    Ear ear() {
        return new Ear(broker(), "shipping-events");
    }

    String staff() {
        return users.tokenOf(99, "customer", "staff");
    }

    String linh() {
        return users.tokenOf(LINH, "customer");
    }

    String somebodyElse() {
        return users.tokenOf(LINH + 1, "customer");
    }

    String orderService() {
        return ServiceCredential.of("order-service", Settings.of(env)).tokenFor("shipping-service");
    }

    HttpResponse<String> get(String path, @Nullable String token) {
        return send("GET", path, token, null, Map.of());
    }

    HttpResponse<String> post(String path, @Nullable String token, String json) {
        return send("POST", path, token, json, Map.of());
    }

    HttpResponse<String> send(
            String method,
            String path,
            @Nullable String token,
            @Nullable String body,
            Map<String, String> headers) {
        return Objects.requireNonNull(client).send(method, path, token, body, headers);
    }

    long newOrder() {
        return ORDERS.incrementAndGet();
    }

    long paidOrder() {
        var order = newOrder();
        hear(UUID.randomUUID(), order, 3, "paid", "123 Main St, City");
        return order;
    }

    /** Two laptops and a mouse; the same id is the same message. */
    void hear(UUID id, long order, long version, String status, String address) {
        var ended = status.equals("cancelled") || status.equals("expired");
        var type = ended ? "order_cancelled" : "order_status_updated";
        Objects.requireNonNull(announcer)
                .announce(
                        id,
                        "order-events",
                        type,
                        "order",
                        Long.toString(order),
                        version,
                        """
                        {"event":"%s","order_id":%d,"user_id":%d,"total_amount":3020.00,
                         "currency":"USD","status":"%s","previous_status":"confirmed",
                         "shipping_address":"%s",
                         "items":[{"product_id":"%s","quantity":2,"price":1500},
                                  {"product_id":"%s","quantity":1,"price":20}]}
                        """
                                .formatted(type, order, LINH, status, address, LAPTOP, MOUSE));
    }

    Map<String, Object> awaitTrack(long order) {
        Awaitility.await()
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> get(trackPath(order), linh()).statusCode() == 200);
        return track(order);
    }

    Map<String, Object> track(long order) {
        return read(get(trackPath(order), linh()).body());
    }

    static Map<String, Object> read(String json) {
        return JSON.fromJson(json);
    }

    static List<Map<String, Object>> list(Map<String, Object> json, String name) {
        var list = new ArrayList<Map<String, Object>>();
        for (var each : (List<?>) Objects.requireNonNull(json.get(name), name)) {
            var members = new LinkedHashMap<String, Object>();
            ((Map<?, ?>) each).forEach((key, value) -> members.put(String.valueOf(key), value));
            list.add(members);
        }
        return list;
    }

    private static String trackPath(long order) {
        return "/api/shipments/" + order + "/track";
    }

    private String broker() {
        return String.valueOf(env.get("KAFKA_BROKER"));
    }
}
