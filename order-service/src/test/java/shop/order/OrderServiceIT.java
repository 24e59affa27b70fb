package shop.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.platform.kernel.Running;
import shop.platform.messaging.Topics;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;
import shop.platform.test.FakeService;
import shop.platform.test.FakeUserService;
import shop.platform.test.Store;
import shop.platform.test.Stores;
import shop.platform.test.TestClient;

/** The whole service, twice, over HTTP and Kafka; its neighbours are faked by their contracts. */
@TestInstance(Lifecycle.PER_CLASS)
class OrderServiceIT {

    @RegisterExtension
    static final Stores STORES = Stores.with(Store.MYSQL, Store.REDIS, Store.KAFKA);

    private static final String README_ORDER =
            """
            {
              "user_id": 1,
              "items": [
                {
                  "product_id": "507f1f77bcf86cd799439011",
                  "quantity": 2,
                  "price": 1500
                }
              ],
              "shipping_address": "123 Main St, City"
            }
            """;

    private static final List<String> TOPICS =
            List.of("order-events", "inventory-events", "payment-events", "shipping-events");

    private static final String NO_TAX =
            """
            {"prices_include_tax":true,"rounding":"line","default_category":"standard",
             "categories":{},"product_categories":{},"shipping":null}
            """;

    private static final JsonType<Map<String, Object>> JSON =
            Jsonb.builder().build().type(Object.class).map();

    private final FakeUserService users = new FakeUserService();
    private final FakeService products = new FakeService();
    private final FakeService tables = new FakeService();
    private final FakePromotions promotions = new FakePromotions();
    private final Map<String, String> environment = new HashMap<>();
    private final List<Running> instances = new ArrayList<>();
    private final List<TestClient> clients = new ArrayList<>();
    private FakeInventory inventory;
    private String anna;
    private String ben;
    private String staff;

    @BeforeAll
    void start() {
        for (var topic : TOPICS) {
            STORES.topics(topic, Topics.dead(topic), Topics.replay(topic));
        }
        environment.putAll(STORES.settings());
        environment.put("ORDER_SERVICE_PORT", "0");
        environment.put("USER_SERVICE_URL", users.url());
        environment.put("PRODUCT_SERVICE_URL", products.url());
        environment.put("PROMOTION_SERVICE_URL", promotions.url());
        environment.put("TAX_SERVICE_URL", tables.url());
        environment.put("SHIPPING_SERVICE_URL", tables.url());
        environment.put("DISCOVERY_SERVICE_URL", "http://127.0.0.1:1");
        tables.answers("/internal/tax/tables", 200, NO_TAX);
        sell("507f1f77bcf86cd799439011", "1500.00");
        sell("507f1f77bcf86cd799439012", "19.90");
        for (var i = 0; i < 2; i++) {
            var instance = OrderService.start(Settings.of(environment));
            instances.add(instance);
            clients.add(TestClient.ofPort(instance.port()));
        }
        inventory = new FakeInventory(environment.getOrDefault("KAFKA_BROKER", ""));
        anna = users.tokenOf(1, "customer");
        ben = users.tokenOf(2, "customer");
        staff = users.tokenOf(3, "customer", "staff");
        await().until(() -> place(README_ORDER).statusCode() == 201);
    }

    @AfterAll
    void stop() {
        clients.forEach(TestClient::close);
        instances.forEach(Running::close);
        inventory.close();
        products.close();
        promotions.close();
        tables.close();
        users.close();
    }

    @AfterEach
    void theInventoryIsThere() {
        inventory.comeBack();
    }

    @Test
    void the_readmes_order_is_confirmed_and_shown() {
        var placed = place(README_ORDER);
        var order = JSON.fromJson(placed.body());

        assertThat(placed.statusCode()).isEqualTo(201);
        assertThat(placed.headers().firstValue("Location")).contains("/api/orders/" + id(placed));
        assertThat(order)
                .containsEntry("status", "confirmed")
                .containsEntry("user_id", 1L)
                .containsKeys("id", "items", "created_at", "pay_by");
        assertThat(placed.body()).contains("\"total_amount\":3000.00");
        assertThat(get("/api/orders/" + id(placed), anna).body()).isEqualTo(placed.body());
        assertThat(get("/api/orders/?status=confirmed&limit=1", anna).body())
                .contains("\"orders\":[{\"id\":" + id(placed), "\"count\":1", "next_cursor");
    }

    @Test
    void a_paid_order_is_followed_to_its_end() {
        var order = id(place(README_ORDER));

        inventory.paid(order, 1000 + order);
        await().until(() -> status(order).equals("paid"));
        assertThat(put(order, "{\"status\":\"shipped\"}", staff).body())
                .contains("\"allowed\":[\"processing\",\"cancelled\"]");
        for (var next : List.of("processing", "shipped", "delivered", "completed")) {
            assertThat(put(order, "{\"status\":\"" + next + "\"}", staff).statusCode())
                    .isEqualTo(200);
        }

        var timeline = get("/api/orders/" + order + "/timeline", anna).body();
        assertThat(timeline).contains("order_created", "\"status\":\"completed\"");
        var stream = get("/api/orders/" + order + "/events", anna).body();
        assertThat(stream).contains("id: 1\nevent: order_created", "\"status\":\"completed\"");
    }

    @Test
    void shipping_brings_a_paid_order_to_its_customer_however_often_it_says_so() {
        var order = id(place(README_ORDER));
        inventory.paid(order, 2000 + order);
        await().until(() -> status(order).equals("paid"));

        inventory.shipped(order, "unshipped", 1);
        inventory.shipped(order, "unshipped", 1);
        await().until(() -> status(order).equals("processing"));
        inventory.shipped(order, "delivered", 3);
        inventory.shipped(order, "shipped", 2);
        inventory.shipped(order, "delivered", 3);
        await().until(() -> status(order).equals("delivered"));

        var steps = JSON.fromJson(get("/api/orders/" + order + "/timeline", anna).body());
        var statuses =
                ((List<?>) steps.getOrDefault("timeline", List.of()))
                        .stream().map(step -> ((Map<?, ?>) step).get("status")).toList();
        assertThat(statuses)
                .isEqualTo(
                        List.of(
                                "pending",
                                "confirmed",
                                "paid",
                                "processing",
                                "shipped",
                                "delivered"));
    }

    @Test
    void short_lines_are_named() {
        var refusal = place(README_ORDER.replace(": 2,", ": 51,"));

        assertThat(refusal.statusCode()).isEqualTo(409);
        assertThat(refusal.body())
                .contains("out-of-stock", "\"requested\":51", "\"available\":50", "order_id");
    }

    @Test
    void an_order_is_taken_while_the_inventory_is_away_and_completes_by_itself() {
        inventory.goAway();

        var pending = place(README_ORDER, anna, Map.of("Prefer", "wait=1"));
        assertThat(pending.statusCode()).isEqualTo(202);
        assertThat(pending.body()).contains("\"status\":\"pending\"");

        inventory.comeBack();
        await().until(() -> status(id(pending)).equals("confirmed"));
    }

    @Test
    void no_order_is_taken_while_old_news_cannot_be_sent() throws SQLException {
        inDatabase(
                """
                INSERT INTO order_outbox_events (event_id, aggregatetype, aggregateid,
                  aggregate_version, type, topic, payload, headers, occurred_at)
                VALUES (REPEAT('x', 16), 'test', '1', 1, 'test', 'no-such-topic', '{}', '{}',
                  NOW(6) - INTERVAL 16 MINUTE)
                """);
        try {
            var refusal =
                    await().until(() -> place(README_ORDER), answer -> answer.statusCode() == 503);

            assertThat(refusal.headers().firstValue("Retry-After")).contains("10");
            assertThat(refusal.body()).contains("too-much-unsent");
            assertThat(get("/api/orders?limit=1", anna).statusCode()).isEqualTo(200);
        } finally {
            inDatabase("DELETE FROM order_outbox_events WHERE topic = 'no-such-topic'");
        }
        await().until(() -> place(README_ORDER).statusCode() == 201);
    }

    @Test
    void either_instance_answers_whichever_hears_the_decision() throws Exception {
        try (var buyers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<HttpResponse<String>>>();
            for (var i = 0; i < 40; i++) {
                var client = clients.get(i % 2);
                answers.add(buyers.submit(() -> client.post("/api/orders/", anna, README_ORDER)));
            }
            for (var answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(201);
            }
        }
    }

    @Test
    void one_key_is_one_order_however_often_it_is_sent() throws Exception {
        var key = Map.of("Idempotency-Key", "once");
        try (var buyers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<HttpResponse<String>>>();
            for (var i = 0; i < 20; i++) {
                answers.add(buyers.submit(() -> place(README_ORDER, anna, key)));
            }
            var bodies = new ArrayList<String>();
            for (var answer : answers) {
                bodies.add(answer.get().body());
            }
            assertThat(bodies).containsOnly(bodies.getFirst());
            assertThat(bodies.getFirst()).contains("\"status\":\"confirmed\"");
        }
    }

    @Test
    void only_oneself_orders_for_oneself() {
        assertThat(place(README_ORDER, ben, Map.of()).statusCode()).isEqualTo(403);
        assertThat(place(README_ORDER, "no token", Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void a_stale_price_is_answered_with_the_current_one() {
        var refusal = place(README_ORDER.replace("1500", "1400"));

        assertThat(refusal.statusCode()).isEqualTo(409);
        assertThat(refusal.body()).contains("price-changed", "\"price\":1500.00");
    }

    @Test
    void the_orders_of_others_do_not_exist() {
        var order = id(place(README_ORDER));
        var path = "/api/orders/" + order;

        assertThat(get(path, ben).statusCode()).isEqualTo(404);
        assertThat(get(path + "/timeline", ben).statusCode()).isEqualTo(404);
        assertThat(get(path + "/events", ben).statusCode()).isEqualTo(404);
        assertThat(send("DELETE", path, ben, null).statusCode()).isEqualTo(404);
        assertThat(get("/api/orders?user_id=1", ben).statusCode()).isEqualTo(403);
        assertThat(get("/api/orders?user_id=2", staff).body()).contains("\"count\":0");
        assertThat(get("/api/orders", ben).body()).contains("\"orders\":[]", "\"count\":0");
        assertThat(get(path, staff).statusCode()).isEqualTo(200);
        assertThat(put(order, "{\"status\":\"processing\"}", anna).statusCode()).isEqualTo(403);
    }

    @Test
    void an_order_is_cancelled_once() {
        var order = id(place(README_ORDER));
        var path = "/api/orders/" + order;

        var first = send("POST", path + "/cancel?reason=too%20slow", anna, null);
        var again = send("DELETE", path, anna, null);

        assertThat(first.body()).contains("\"status\":\"cancelled\"", "\"reason\":\"too slow\"");
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void a_reason_that_is_too_long_is_refused() {
        var path = "/api/orders/" + id(place(README_ORDER));

        var refusal = send("POST", path + "/cancel?reason=" + "x".repeat(501), anna, null);

        assertThat(refusal.statusCode()).isEqualTo(422);
        assertThat(refusal.body()).contains("reason-too-long");
        assertThat(send("POST", path + "/cancel?reason=" + "x".repeat(500), anna, null).body())
                .contains("\"status\":\"cancelled\"");
    }

    @Test
    void a_quote_writes_nothing() {
        var before = get("/api/orders?limit=1", anna).body();

        var quote =
                send(
                        "POST",
                        "/api/orders/quote",
                        anna,
                        """
                        {"items": [{"product_id": "507f1f77bcf86cd799439012", "quantity": 3}]}
                        """);

        assertThat(quote.body()).contains("\"total_amount\":59.70");
        assertThat(get("/api/orders?limit=1", anna).body()).isEqualTo(before);
    }

    @Test
    void other_services_see_what_is_to_be_paid() {
        var order = id(place(README_ORDER));
        var credential = ServiceCredential.of("payment-service", Settings.of(environment));

        var other = id(place(README_ORDER));
        var path = "/internal/orders?ids=" + order + ",999999999999," + other;

        var shown = get(path, credential.tokenFor("order-service"));

        assertThat(shown.body())
                .contains("\"id\":" + order, "\"id\":" + other)
                .contains("\"user_id\":1", "\"total_amount\":3000.00", "\"status\":\"confirmed\"")
                .doesNotContain("999999999999");
        assertThat(get(path, staff).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{}",
                "null",
                "{\"user_id\":1}",
                "{\"items\":[],\"shipping_address\":\"x\"}",
                "{\"items\":[null],\"shipping_address\":\"x\"}",
                "{\"items\":[{}],\"shipping_address\":\"x\"}",
                "{\"items\":\"many\",\"shipping_address\":\"x\"}",
                "{\"items\":[{\"product_id\":\"x\",\"quantity\":1}],\"shipping_address\":\"x\"}"
            })
    void what_cannot_be_meant_is_refused(String body) {
        assertThat(place(body).statusCode()).isBetween(400, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "100",
                "2147483648",
                "99999999999999999999",
                "1.5",
                "\"2\"",
                "null"
            })
    void a_quantity_that_cannot_be_meant_is_refused(String quantity) {
        var refusal = place(README_ORDER.replace(": 2,", ": " + quantity + ","));

        assertThat(refusal.statusCode()).isEqualTo(422);
        assertThat(refusal.body()).contains("quantity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0", "-1", "99999999999999999999", "1.5", "%00"})
    void an_id_that_cannot_be_one_names_nothing(String id) {
        assertThat(get("/api/orders/" + id, anna).statusCode()).isBetween(400, 404);
        assertThat(get("/api/orders/" + id + "/events", anna).statusCode()).isBetween(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=0", "limit=101", "skip=-1", "status=lost", "cursor=x", "user_id=x"})
    void a_list_that_cannot_be_meant_is_refused(String query) {
        assertThat(get("/api/orders?" + query, staff).statusCode()).isEqualTo(422);
    }

    private void sell(String product, String price) {
        products.answers(
                "/api/products/batch?ids=" + product,
                200,
                "{\"products\":[{\"id\":\"%s\",\"price\":%s}],\"missing\":[]}"
                        .formatted(product, price));
    }

    private void inDatabase(String sql) throws SQLException {
        var url =
                "jdbc:mariadb://%s:%s/%s"
                        .formatted(
                                environment.get("MYSQL_HOST"),
                                environment.get("MYSQL_PORT"),
                                environment.get("MYSQL_DB"));
        var user = environment.get("MYSQL_USER");
        var password = environment.get("MYSQL_PASSWORD");
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private HttpResponse<String> place(String body) {
        return place(body, anna, Map.of());
    }

    private HttpResponse<String> place(String body, String token, Map<String, String> headers) {
        return clients.getFirst().send("POST", "/api/orders/", token, body, headers);
    }

    private HttpResponse<String> get(String path, String token) {
        return clients.getFirst().get(path, token);
    }

    private HttpResponse<String> put(long order, String body, String token) {
        return send("PUT", "/api/orders/" + order, token, body);
    }

    private HttpResponse<String> send(
            String method, String path, String token, @Nullable String body) {
        return clients.getFirst().send(method, path, token, body, Map.of());
    }

    private static long id(HttpResponse<String> answer) {
        return ((Number) JSON.fromJson(answer.body()).getOrDefault("id", -1L)).longValue();
    }

    private String status(long order) {
        return String.valueOf(
                JSON.fromJson(get("/api/orders/" + order, staff).body()).get("status"));
    }
}
