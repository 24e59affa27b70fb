package shop.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.platform.kernel.Running;
import shop.platform.messaging.Topics;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;
import shop.platform.test.Announcer;
import shop.platform.test.FakeService;
import shop.platform.test.FakeUserService;
import shop.platform.test.Store;
import shop.platform.test.Stores;
import shop.platform.test.TestClient;

/** The whole service, twice, over HTTP and Kafka; its neighbours are faked by their contracts. */
@TestInstance(Lifecycle.PER_CLASS)
class PromotionServiceIT {

    @RegisterExtension static final Stores STORES = Stores.with(Store.MYSQL, Store.KAFKA);

    private static final String LAPTOP = "507f1f77bcf86cd799439011";
    private static final String README_CART =
            """
            {"customer_id": 7, "customer_groups": ["customer"], "first_order": true, %s
             "currency": "USD", "country": "FR",
             "lines": [{"product_id": "507f1f77bcf86cd799439011", "category": "Electronics",
                        "unit_price": 1500.00, "quantity": 2}]}
            """;
    private static final JsonType<Map<String, Object>> JSON =
            Jsonb.builder().build().type(Object.class).map();

    private final FakeUserService users = new FakeUserService();
    private final FakeService products = new FakeService();
    private final FakeService orders = new FakeService();
    private final Map<String, String> environment = new HashMap<>();
    private final List<Running> instances = new ArrayList<>();
    private final List<TestClient> clients = new ArrayList<>();
    private Announcer announcer;
    private String anna;
    private String staff;
    private String service;

    @BeforeAll
    void start() throws Exception {
        STORES.topics("order-events", Topics.dead("order-events"), Topics.replay("order-events"));
        environment.putAll(STORES.settings());
        environment.put("PROMOTION_SERVICE_PORT", "0");
        environment.put("PROMOTION_CHECK_PERIOD", "100ms");
        environment.put("USER_SERVICE_URL", users.url());
        environment.put("PRODUCT_SERVICE_URL", products.url());
        environment.put("ORDER_SERVICE_URL", orders.url());
        environment.put("DISCOVERY_SERVICE_URL", "http://127.0.0.1:1");
        sell(LAPTOP, "1500.00", "Electronics");
        startTwoAtOnce();
        announcer = new Announcer(environment.getOrDefault("KAFKA_BROKER", ""));
        anna = users.tokenOf(7, "customer");
        staff = users.tokenOf(3, "customer", "staff");
        service =
                ServiceCredential.of("order-service", Settings.of(environment))
                        .tokenFor("promotion-service");
    }

    private void startTwoAtOnce() throws InterruptedException, ExecutionException {
        try (var starters = Executors.newFixedThreadPool(2)) {
            Callable<Running> starting = () -> PromotionService.start(Settings.of(environment));
            for (var started : starters.invokeAll(List.of(starting, starting))) {
                instances.add(started.get());
                clients.add(TestClient.ofPort(started.get().port()));
            }
        }
    }

    @AfterAll
    void stop() {
        clients.forEach(TestClient::close);
        instances.forEach(Running::close);
        announcer.close();
        products.close();
        orders.close();
        users.close();
    }

    @Test
    void everybody_sees_the_samples_once_though_two_instances_added_them() {
        var active = get("/api/promotions/active", null);

        assertThat(active.statusCode()).isEqualTo(200);
        for (var code : List.of("WELCOME10", "SAVE20", "FREESHIP", "FLASH50", "BULK")) {
            assertThat(active.body()).containsOnlyOnce("\"code\":\"" + code + "\"");
        }
        assertThat(active.body())
                .contains("\"discount_percent\":10", "\"kind\":\"buy_x_get_y\"")
                .doesNotContain("\"used\"", "\"spent\"", "\"budget\"");
        assertThat(get("/api/promotions/active/", null).body()).isEqualTo(active.body());
    }

    @Test
    void the_readmes_order_gets_no_discount() {
        var answer = post("/api/promotions/evaluate", service, README_CART.formatted(""));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"discount_total\":0.00", "\"applied\":[]")
                .contains("\"discounts\":[],\"discount\":0.00")
                .doesNotContain("free_shipping");
    }

    @Test
    void carts_are_evaluated_together_in_their_order() {
        var carts =
                Stream.of("WELCOME10", "FREESHIP", "NO-SUCH")
                        .map(code -> README_CART.formatted("\"code\": \"" + code + "\","))
                        .toList();

        var answer =
                post(
                        "/internal/promotions/evaluations",
                        service,
                        "{\"carts\": [" + String.join(",", carts) + "]}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .containsSubsequence(
                        "\"evaluations\":[",
                        "\"code\":\"WELCOME10\",\"amount\":300.00",
                        "\"kind\":\"percent\"",
                        "\"discount_total\":300.00",
                        "\"free_shipping\":{\"promotion_id\":",
                        "\"code\":\"FREESHIP\"",
                        "\"discount_total\":0.00",
                        "\"reason\":\"unknown-code\"");
    }

    @Test
    void a_hundred_carts_of_a_hundred_lines_are_not_too_many() {
        var lines =
                IntStream.range(0, 100)
                        .mapToObj(i ->
                                "{\"product_id\":\"%024x\",\"unit_price\":19.99,\"quantity\":3}"
                                        .formatted(i + 1))
                        .toList();
        var cart =
                "{\"currency\":\"USD\",\"code\":\"SAVE20\",\"lines\":["
                        + String.join(",", lines)
                        + "]}";
        var carts = IntStream.range(0, 100).mapToObj(_ -> cart).toList();

        var answer =
                post(
                        "/internal/promotions/evaluations",
                        service,
                        "{\"carts\":[" + String.join(",", carts) + "]}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().split("\"discount_total\":20.00", -1)).hasSize(101);
    }

    @Test
    void a_promotion_is_entered_seen_changed_and_deleted() {
        var added = add("{\"name\":\"Spring\",\"discount_percentage\":15.5}");
        var path = added.headers().firstValue("Location").orElseThrow();

        assertThat(added.body())
                .contains("\"discount_percent\":15.5", "\"automatic\":true", "\"version\":1");
        var seen = get(path, staff);
        assertThat(seen.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(seen.body()).isEqualTo(added.body());
        var body = "{\"name\":\"Spring\",\"discount_percent\":20,\"active\":false}";
        assertThat(put(path, body, Map.of()).statusCode()).isEqualTo(428);
        assertThat(put(path, body, Map.of("If-Match", "\"7\"")).statusCode()).isEqualTo(412);
        var changed = put(path, body, Map.of("If-Match", "\"1\""));
        assertThat(changed.body()).contains("\"discount_percent\":20", "\"version\":2");
        assertThat(put(path, body, Map.of("If-Match", "\"1\"")).statusCode()).isEqualTo(412);
        assertThat(get("/api/promotions?status=inactive&limit=100", staff).body())
                .contains(changed.body().substring(0, 20));
        assertThat(delete(path, Map.of("If-Match", "\"1\"")).statusCode()).isEqualTo(412);
        assertThat(delete(path, Map.of()).statusCode()).isEqualTo(204);
        assertThat(get(path, staff).statusCode()).isEqualTo(404);
        assertThat(delete(path, Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void of_twenty_who_change_the_same_version_at_once_one_is_first() throws Exception {
        var path = locationOf(add("{\"name\":\"Race\",\"discount_amount\":1,\"active\":false}"));
        var body = "{\"name\":\"Race\",\"discount_amount\":2,\"active\":false}";
        var work = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 20; i++) {
            var client = clients.get(i % 2);
            work.add(() ->
                    client.send("PUT", path, staff, body, Map.of("If-Match", "\"1\""))
                            .statusCode());
        }

        assertThat(atOnce(work)).containsOnly(200, 412).containsOnlyOnce(200);
    }

    @Test
    void everything_that_can_be_said_comes_back_as_it_was_said() {
        var said =
                """
                {"name": "All", "code": "all-%s", "description": "of it", "advertised": false,
                 "tiers": [{"min_subtotal": 100, "discount_percent": 5},
                           {"min_subtotal": 200.5, "discount_amount": 25}],
                 "conditions": {"min_subtotal": 50, "min_quantity": 2,
                   "product_ids": ["507f1f77bcf86cd799439011"], "categories": ["Books"],
                   "customer_groups": ["Gold"], "first_order": true, "signed_in": true,
                   "countries": ["fr", "VN"]},
                 "starts_at": "2026-01-01T00:00:00Z", "ends_at": "2036-01-01T00:00:00Z",
                 "usage_limit": 100, "usage_limit_per_customer": 2, "budget": 1000,
                 "priority": -5, "exclusive": true, "stop_after": true}
                """
                        .formatted(UUID.randomUUID().toString().substring(0, 8));

        var added = add(said);

        assertThat(added.body())
                .contains("\"code\":\"ALL-", "\"kind\":\"tiers\"", "\"automatic\":false")
                .contains("{\"min_subtotal\":100.00,\"discount_percent\":5}")
                .contains("{\"min_subtotal\":200.50,\"discount_amount\":25.00}")
                .contains("\"conditions\":{\"min_subtotal\":50.00,\"min_quantity\":2")
                .contains("\"customer_groups\":[\"gold\"]", "\"countries\":[\"FR\",\"VN\"]")
                .contains("\"first_order\":true", "\"signed_in\":true")
                .contains("\"starts_at\":\"2026-01-01T00:00:00Z\"", "\"usage_limit\":100")
                .contains("\"usage_limit_per_customer\":2", "\"budget\":1000.00")
                .contains("\"priority\":-5", "\"exclusive\":true", "\"stop_after\":true")
                .contains("\"used\":0", "\"spent\":0.00", "\"archived\":false");
        assertThat(get(locationOf(added), staff).body()).isEqualTo(added.body());
    }

    @Test
    void the_same_key_enters_a_promotion_once() {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var body = "{\"name\":\"Once\",\"discount_amount\":1,\"active\":false}";

        var first = clients.getFirst().send("POST", "/api/promotions/", staff, body, key);
        var again = clients.getLast().send("POST", "/api/promotions", staff, body, key);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
    }

    @Test
    void a_code_that_is_taken_is_refused() {
        var refusal =
                send(
                        "POST",
                        "/api/promotions",
                        staff,
                        "{\"name\":\"x\",\"code\":\"save20\",\"discount_amount\":1}");

        assertThat(refusal.statusCode()).isEqualTo(409);
        assertThat(refusal.body()).contains("code-taken");
    }

    @Test
    void codes_are_made_listed_and_handed_out_as_a_table() {
        var path = locationOf(add("{\"name\":\"VIP\",\"automatic\":false,\"discount_amount\":5}"));

        var made = post(path + "/codes", staff, "{\"count\":1000,\"prefix\":\"vip\"}");

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).contains("\"count\":1000", "\"prefix\":\"VIP\"");
        var batch = JSON.fromJson(made.body());
        var listed = get(String.valueOf(batch.get("codes_url")), staff);
        assertThat(listed.body())
                .contains("\"total\":1000", "\"count\":10", "\"usage_limit\":1", "\"used\":0");
        var table = get(String.valueOf(batch.get("csv_url")), staff);
        assertThat(table.headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("text/csv"));
        assertThat(table.body().lines())
                .hasSize(1001)
                .startsWith("code,batch_id,usage_limit,used,created_at")
                .doesNotHaveDuplicates();
        var code = table.body().lines().skip(1).findFirst().orElseThrow().split(",", -1)[0];
        assertThat(redeem(fresh(), 7, idOf(path), code).statusCode()).isEqualTo(200);
        assertThat(redeem(fresh(), 8, idOf(path), code).body())
                .contains("promotion-used-up", "\"reason\":\"used-up\"", code);
        assertThat(get(path + "/codes?batch=999999", staff).body()).contains("\"total\":0");
        assertThat(post(path + "/codes", staff, "{\"count\":10001}").statusCode()).isEqualTo(422);
    }

    @Test
    void a_customer_is_told_what_a_code_gives() {
        var answer =
                post(
                        "/api/promotions/apply",
                        anna,
                        """
                        {"code": "welcome10", "cart": {"lines": [
                          {"product_id": "507f1f77bcf86cd799439011", "quantity": 1},
                          {"product_id": "507f1f77bcf86cd799439011", "quantity": 1}]}}
                        """);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"code\":\"WELCOME10\",\"applies\":true")
                .contains("\"discount_total\":300.00", "\"currency\":\"USD\"")
                .contains("\"checked_at_checkout\":[\"first_order\"]");
    }

    @Test
    void a_customer_is_told_why_a_code_gives_nothing() {
        var cart =
                """
                {"code": "%s", "cart": {"lines": [
                  {"product_id": "507f1f77bcf86cd799439011", "quantity": 1}]}}
                """;

        assertThat(post("/api/promotions/apply", anna, cart.formatted("no such code")).body())
                .contains("\"applies\":false,\"reason\":\"unknown-code\"")
                .contains("\"detail\":\"There is no such code.\"");
        var books = "LATE-" + UUID.randomUUID().toString().substring(0, 8);
        add(
                "{\"name\":\"x\",\"code\":\"%s\",\"discount_amount\":1,\"ends_at\":\"2020-01-01T00:00:00Z\"}"
                        .formatted(books));
        assertThat(post("/api/promotions/apply", anna, cart.formatted(books)).body())
                .contains("\"applies\":false,\"reason\":\"ended\"");
    }

    @Test
    void an_order_is_looked_at_as_its_customer() {
        orders.answers(
                "/api/orders/42",
                200,
                """
                {"id": 42, "currency": "USD", "status": "confirmed", "items": [
                  {"product_id": "507f1f77bcf86cd799439011", "quantity": 2, "price": 100.00}]}
                """);

        assertThat(applied(42).body()).contains("\"applies\":true", "\"discount_total\":20.00");
        var unknown = applied(43);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("order-not-found");
    }

    /** Once order-service may be asked: another test has it fail, and it is spared for a while. */
    private HttpResponse<String> applied(int order) {
        return await().until(
                        () ->
                                post(
                                        "/api/promotions/apply",
                                        anna,
                                        "{\"order_id\":%d,\"code\":\"SAVE20\"}".formatted(order)),
                        answer -> answer.statusCode() != 503);
    }

    @Test
    void whoever_keeps_guessing_has_to_wait() {
        var eve = users.tokenOf(666, "customer");
        var guess =
                """
                {"code": "guess", "cart": {"lines": [
                  {"product_id": "507f1f77bcf86cd799439011", "quantity": 1}]}}
                """;

        var refused =
                IntStream.range(0, 22)
                        .mapToObj(_ -> post("/api/promotions/apply", eve, guess))
                        .filter(it -> it.statusCode() == 429)
                        .findFirst();

        assertThat(refused)
                .hasValueSatisfying(
                        it -> assertThat(it.headers().firstValue("Retry-After")).isPresent());
    }

    @Test
    void a_hundred_orders_at_once_over_two_instances_use_what_is_there_for_ten_ten_times()
            throws Exception {
        var path = locationOf(add("{\"name\":\"Ten\",\"discount_amount\":5,\"usage_limit\":10}"));
        var work = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 100; i++) {
            var client = clients.get(i % 2);
            var body = redemption(1000 + i, idOf(path), null);
            work.add(() ->
                    client.send(
                                    "PUT",
                                    "/internal/promotions/redemptions/" + fresh(),
                                    service,
                                    body,
                                    Map.of())
                            .statusCode());
        }

        var answers = atOnce(work);

        assertThat(answers).filteredOn(it -> it == 200).hasSize(10);
        assertThat(answers).filteredOn(it -> it == 409).hasSize(90);
        assertThat(get(path, staff).body()).contains("\"used\":10", "\"spent\":50.00");
        assertThat(delete(path, Map.of()).statusCode()).isEqualTo(204);
        assertThat(get(path, staff).body()).contains("\"archived\":true");
    }

    @Test
    void a_redemption_that_is_put_again_is_the_same_and_another_is_refused() {
        var path = locationOf(add("{\"name\":\"Twice\",\"discount_amount\":5}"));
        var id = fresh();

        var first = redeem(id, 7, idOf(path), null);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body())
                .contains("\"redemption_id\":\"" + id + "\",\"state\":\"reserved\",\"expires_at\"");
        assertThat(redeem(id, 7, idOf(path), null).statusCode()).isEqualTo(200);
        assertThat(redeem(id, 8, idOf(path), null).body()).contains("redemption-differs");
        assertThat(get(path, staff).body()).contains("\"used\":1");
        delete(path, Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "order_cancelled, cancelled",
        "order_cancelled, expired",
        "order_status_updated, rejected"
    })
    void what_an_order_used_is_given_back_once_when_it_ends(String type, String status) {
        var path = locationOf(add("{\"name\":\"Back\",\"discount_amount\":5,\"usage_limit\":1}"));
        var id = fresh();
        redeem(id, 7, idOf(path), null);
        var order = Math.floorMod(id.hashCode(), 1_000_000);
        announce("order_created", order, 1, "pending", id);
        await().until(() -> redeem(id, 7, idOf(path), null).body().contains("\"confirmed\""));
        assertThat(redeem(fresh(), 8, idOf(path), null).statusCode()).isEqualTo(409);

        var event = UUID.randomUUID();
        announce(event, type, order, 2, status, id);
        announce(event, type, order, 2, status, id);
        announce(UUID.randomUUID(), type, order, 3, status, id);

        await().until(() -> get(path, staff).body().contains("\"used\":0"));
        assertThat(redeem(fresh(), 8, idOf(path), null).statusCode()).isEqualTo(200);
        assertThat(redeem(id, 7, idOf(path), null).body())
                .contains("redemption-released", "\"promotion_id\":" + idOf(path))
                .contains("\"reason\":\"inactive\"");
        announceAndAwait(order, 4);
        assertThat(get(path, staff).body()).contains("\"used\":1");
        delete(path, Map.of());
    }

    @Test
    void an_end_that_is_heard_of_first_is_for_good() {
        var path = locationOf(add("{\"name\":\"Early\",\"discount_amount\":5}"));
        var id = fresh();

        announce("order_cancelled", 4711, 1, "cancelled", id);

        await().until(() -> redeem(id, 7, idOf(path), null).body().contains("redemption-released"));
        delete(path, Map.of());
    }

    @Test
    void a_reservation_is_kept_while_order_service_is_away_and_given_back_when_there_is_no_order()
            throws SQLException {
        var path = locationOf(add("{\"name\":\"Lost\",\"discount_amount\":5,\"usage_limit\":2}"));
        var lost = fresh();
        var placed = fresh();
        orders.answers("/internal/orders/by-redemption/" + lost, 503, "{}");
        orders.answers(
                "/internal/orders/by-redemption/" + placed,
                200,
                "{\"order_id\":77,\"status\":\"confirmed\"}");
        redeem(lost, 7, idOf(path), null);
        redeem(placed, 8, idOf(path), null);

        overdue(placed);
        await().until(() -> redeem(placed, 8, idOf(path), null).body().contains("\"order_id\":77"));
        overdue(lost);
        await().until(() ->
                number(
                                "SELECT check_at > expires_at FROM promotion_redemptions"
                                        + " WHERE redemption_id = '%s'",
                                lost)
                        == 1);
        assertThat(get(path, staff).body()).contains("\"used\":2");

        orders.answers("/internal/orders/by-redemption/" + lost, 404, "{}");
        overdue(lost);
        await().until(() -> get(path, staff).body().contains("\"used\":1"));
        delete(path, Map.of());
    }

    @Test
    void everybody_does_only_what_is_theirs() {
        var body = "{\"name\":\"x\",\"discount_amount\":1}";
        for (var path :
                List.of("/api/promotions", "/api/promotions/1", "/api/promotions/1/codes")) {
            assertThat(get(path, null).statusCode()).isEqualTo(401);
            assertThat(get(path, anna).statusCode()).isEqualTo(403);
        }
        assertThat(post("/api/promotions", anna, body).statusCode()).isEqualTo(403);
        assertThat(send("PUT", "/api/promotions/1", anna, body).statusCode()).isEqualTo(403);
        assertThat(send("DELETE", "/api/promotions/1", anna, null).statusCode()).isEqualTo(403);
        assertThat(post("/api/promotions/1/codes", anna, "{\"count\":1}").statusCode())
                .isEqualTo(403);
        assertThat(get("/api/promotions/1/codes.csv", anna).statusCode()).isEqualTo(403);
        assertThat(post("/api/promotions/apply", null, "{}").statusCode()).isEqualTo(401);
        for (var someone : List.of(anna, staff)) {
            assertThat(post("/api/promotions/evaluate", someone, "{}").statusCode()).isEqualTo(403);
            assertThat(post("/internal/promotions/evaluations", someone, "{}").statusCode())
                    .isEqualTo(403);
            assertThat(
                            send("PUT", "/internal/promotions/redemptions/x", someone, "{}")
                                    .statusCode())
                    .isEqualTo(403);
        }
    }

    static List<String> nonsense() {
        return List.of(
                "",
                "{",
                "null",
                "[]",
                "42",
                "{\"\": 1}",
                "{\"unknown\": true}",
                "{\"name\": \"a\\u0000b\", \"code\": \"\\ud800\"}",
                "[".repeat(5_000),
                "{\"a\":".repeat(5_000),
                "{\"name\": \"x\", \"discount_percent\": 1e400}",
                "{\"name\": \"x\", \"discount_percent\": 1e-400}",
                "{\"name\": \"x\", \"discount_percent\": -1}",
                "{\"name\": \"x\", \"discount_percent\": 101}",
                "{\"name\": \"x\", \"discount_percent\": 5, \"discount_percentage\": 6}",
                "{\"name\": \"x\", \"discount_percent\": 5, \"discount_amount\": 6}",
                "{\"name\": \"x\", \"discount_percent\": 5, \"kind\": \"tiers\"}",
                "{\"name\": \"x\", \"discount_amount\": 0.001}",
                "{\"name\": \"x\", \"discount_amount\": 1e-999999999}",
                "{\"name\": \"x\", \"buy_quantity\": 1}",
                "{\"name\": \"x\", \"tiers\": []}",
                "{\"name\": \"x\", \"tiers\": [null]}",
                "{\"name\": \"x\", \"tiers\": [{}]}",
                "{\"name\": \"x\", \"tiers\": [{\"min_quantity\": 1}]}",
                "{\"name\": \"x\", \"free_shipping\": false}",
                "{\"name\": \" \", \"free_shipping\": true}",
                "{\"name\": \"x\", \"free_shipping\": true, \"code\": \"\"}",
                "{\"name\": \"x\", \"free_shipping\": true, \"code\": \"a b\"}",
                "{\"name\": \"x\", \"free_shipping\": true, \"code\": \"abc\", \"automatic\": true}",
                "{\"name\": \"x\", \"free_shipping\": true, \"starts_at\": \"soon\"}",
                "{\"name\": \"x\", \"free_shipping\": true, \"starts_at\": \"+999999999-01-01T00:00:00Z\"}",
                "{\"name\": \"x\", \"free_shipping\": true, \"starts_at\": \"2026-01-02T00:00:00Z\","
                        + " \"ends_at\": \"2026-01-01T00:00:00Z\"}",
                "{\"name\": \"x\", \"free_shipping\": true, \"usage_limit\": 0}",
                "{\"name\": \"x\", \"free_shipping\": true, \"usage_limit\": 99999999999999999999}",
                "{\"name\": \"x\", \"free_shipping\": true, \"conditions\": {\"countries\": [\"xyz\"]}}",
                "{\"name\": \"x\", \"free_shipping\": true, \"conditions\": {\"countries\": [null]}}",
                "{\"name\": \"x\", \"free_shipping\": true, \"conditions\": {\"product_ids\": [null]}}",
                "{\"name\": \"x\", \"free_shipping\": true, \"conditions\": {\"categories\": [\" \"]}}",
                "{\"name\": \"x\", \"free_shipping\": true, \"conditions\": []}",
                "{\"count\": 0}",
                "{\"count\": 1, \"prefix\": \"a b\"}",
                "{\"code\": \"x\"}",
                "{\"code\": \"x\", \"order_id\": 1, \"cart\": {\"lines\": []}}",
                "{\"code\": \"x\", \"cart\": {\"lines\": [null]}}",
                "{\"code\": \"x\", \"cart\": {\"lines\": [{\"product_id\": \"x\", \"quantity\": 1}]}}",
                "{\"code\": \"x\", \"cart\": {\"lines\": [{\"product_id\": \""
                        + LAPTOP
                        + "\", \"quantity\": 99999}]}}",
                "{\"code\": \"x\", \"order_id\": 9223372036854775808}",
                "{\"carts\": [null]}",
                "{\"carts\": [{\"currency\": \"XXX\", \"lines\": [{\"product_id\": \""
                        + LAPTOP
                        + "\", \"unit_price\": 1, \"quantity\": 1}]}]}",
                "{\"currency\": \"USD\", \"lines\": [{\"product_id\": \""
                        + LAPTOP
                        + "\", \"unit_price\": 1e400, \"quantity\": 1}]}",
                "{\"promotions\": [null]}",
                "{\"promotions\": [{\"promotion_id\": 1, \"amount\": -1}]}",
                "{\"promotions\": [{\"promotion_id\": 1, \"code\": \"ä\", \"amount\": 1}]}");
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void what_cannot_be_meant_is_refused_everywhere_and_nothing_is_written(String body)
            throws SQLException {
        var before = written();
        for (var path : List.of("/api/promotions", "/api/promotions/1/codes")) {
            assertRefused(send("POST", path, staff, body));
        }
        assertRefused(put("/api/promotions/1", body, Map.of("If-Match", "\"1\"")));
        assertRefused(send("POST", "/api/promotions/apply", anna, body));
        for (var path : List.of("/api/promotions/evaluate", "/internal/promotions/evaluations")) {
            assertRefused(send("POST", path, service, body));
        }
        assertRefused(send("PUT", "/internal/promotions/redemptions/n", service, body));
        assertThat(written()).isEqualTo(before);
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("application/problem+json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "9223372036854775808",
                "abc",
                "%00",
                "%F0%9F%92%A9",
                "'%20OR%201=1",
                "..%2F..%2Fetc"
            })
    void an_id_that_cannot_be_one_names_nothing(String id) {
        assertRefused(get("/api/promotions/" + id, staff));
        assertRefused(get("/api/promotions/" + id + "/codes", staff));
        assertRefused(get("/api/promotions/" + id + "/codes.csv", staff));
        assertRefused(delete("/api/promotions/" + id, Map.of()));
        assertRefused(
                put(
                        "/api/promotions/" + id,
                        "{\"name\":\"x\",\"free_shipping\":true}",
                        Map.of("If-Match", "\"1\"")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "skip=-1",
                "limit=0",
                "limit=101",
                "limit=x",
                "skip=%00",
                "skip=1e9",
                "status=lost",
                "status=%00"
            })
    void a_list_that_cannot_be_meant_is_refused(String query) {
        assertRefused(get("/api/promotions?" + query, staff));
        if (!query.startsWith("status")) {
            assertRefused(get("/api/promotions/active?" + query, null));
            assertRefused(get("/api/promotions/1/codes?" + query, staff));
        }
    }

    private void sell(String product, String price, String category) {
        products.answers(
                "/api/products/batch?ids=" + product,
                200,
                "{\"products\":[{\"id\":\"%s\",\"price\":%s,\"category\":\"%s\"}],\"missing\":[]}"
                        .formatted(product, price, category));
    }

    private HttpResponse<String> add(String body) {
        var added = send("POST", "/api/promotions/", staff, inactiveForOthers(body));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        return added;
    }

    /** What is automatic would be in the way of other tests: it is about gold customers only. */
    private static String inactiveForOthers(String body) {
        return body.contains("conditions")
                ? body
                : body.substring(0, body.lastIndexOf('}'))
                        + ",\"conditions\":{\"customer_groups\":[\"gold\"]}}";
    }

    private static String locationOf(HttpResponse<String> added) {
        return added.headers().firstValue("Location").orElseThrow();
    }

    private static long idOf(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    private HttpResponse<String> redeem(
            String id, long customer, long promotion, @Nullable String code) {
        return send(
                "PUT",
                "/internal/promotions/redemptions/" + id,
                service,
                redemption(customer, promotion, code));
    }

    private static String redemption(long customer, long promotion, @Nullable String code) {
        return "{\"customer_id\":%d,\"promotions\":[{\"promotion_id\":%d,\"code\":%s,\"amount\":5.00}]}"
                .formatted(customer, promotion, code == null ? null : "\"" + code + "\"");
    }

    private void announce(String type, long order, long version, String status, String id) {
        announce(UUID.randomUUID(), type, order, version, status, id);
    }

    private void announce(
            UUID event, String type, long order, long version, String status, String id) {
        announcer.announce(
                event,
                "order-events",
                type,
                "order",
                Long.toString(order),
                version,
                "{\"event\":\"%s\",\"order_id\":%d,\"status\":\"%s\",\"redemption_id\":\"%s\"}"
                        .formatted(type, order, status, id));
    }

    /** What comes after all else of an order is heard after all else of it. */
    private void announceAndAwait(long order, long version) {
        var path = locationOf(add("{\"name\":\"Sentinel\",\"discount_amount\":5}"));
        var sentinel = fresh();
        announce("order_cancelled", order, version, "cancelled", sentinel);
        await().until(() ->
                redeem(sentinel, 7, idOf(path), null).body().contains("redemption-released"));
        delete(path, Map.of());
    }

    private void overdue(String id) throws SQLException {
        update(
                "UPDATE promotion_redemptions SET check_at = NOW(6) - INTERVAL 1 MINUTE,"
                        + " expires_at = NOW(6) - INTERVAL 1 SECOND WHERE redemption_id = '%s'",
                id);
    }

    private List<Long> written() throws SQLException {
        return List.of(
                number("SELECT COUNT(*) FROM promotions WHERE ''='%s'", ""),
                number("SELECT COUNT(*) FROM promotion_codes WHERE ''='%s'", ""),
                number("SELECT SUM(version) FROM promotions WHERE ''='%s'", ""),
                number("SELECT COUNT(*) FROM promotion_redemptions WHERE ''='%s'", ""));
    }

    private long number(String sql, String value) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql.formatted(value))) {
            row.next();
            return row.getLong(1);
        }
    }

    private void update(String sql, String value) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("SET time_zone = '+00:00'");
            assertThat(statement.executeUpdate(sql.formatted(value))).isEqualTo(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mariadb://%s:%s/%s"
                        .formatted(
                                environment.get("MYSQL_HOST"),
                                environment.get("MYSQL_PORT"),
                                environment.get("MYSQL_DB")),
                environment.get("MYSQL_USER"),
                environment.get("MYSQL_PASSWORD"));
    }

    private HttpResponse<String> get(String path, @Nullable String token) {
        return send("GET", path, token, null);
    }

    private HttpResponse<String> post(String path, @Nullable String token, String body) {
        return send("POST", path, token, body);
    }

    private HttpResponse<String> put(String path, String body, Map<String, String> headers) {
        return clients.getFirst().send("PUT", path, staff, body, headers);
    }

    private HttpResponse<String> delete(String path, Map<String, String> headers) {
        return clients.getLast().send("DELETE", path, staff, null, headers);
    }

    private HttpResponse<String> send(
            String method, String path, @Nullable String token, @Nullable String body) {
        return clients.getFirst().send(method, path, token, body, Map.of());
    }

    private static <T> List<T> atOnce(List<Callable<T>> work)
            throws InterruptedException, ExecutionException {
        var answers = new ArrayList<T>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : pool.invokeAll(work)) {
                answers.add(done.get());
            }
        }
        return answers;
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
