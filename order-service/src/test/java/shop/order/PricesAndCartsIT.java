package shop.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
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

/** What orders cost, and carts, over HTTP; neighbours are faked by their contracts. */
@TestInstance(Lifecycle.PER_CLASS)
class PricesAndCartsIT {

    @RegisterExtension
    static final Stores STORES = Stores.with(Store.MYSQL, Store.REDIS, Store.KAFKA);

    private static final JsonType<Map<String, Object>> JSON =
            Jsonb.builder().build().type(Object.class).map();
    private static final AtomicLong USERS = new AtomicLong(100);
    private static final String LAPTOP = "507f1f77bcf86cd799439011";
    private static final String MOUSE = "507f1f77bcf86cd799439012";
    private static final String TOKEN = "X-Cart-Token";

    private static final String FRANCE =
            """
            {"prices_include_tax":true,"rounding":"line","default_category":"standard",
             "categories":{"standard":[{"jurisdiction":"FR","name":"VAT standard","rate":20}]},
             "product_categories":{},"shipping":"standard"}
            """;
    private static final String TEXAS =
            """
            {"prices_include_tax":false,"rounding":"total","default_category":"standard",
             "categories":{"standard":[
               {"jurisdiction":"US-TX","name":"State sales tax","rate":6.25},
               {"jurisdiction":"US-TX","name":"City sales tax","rate":2}]},
             "product_categories":{},"shipping":null}
            """;

    private final FakeUserService users = new FakeUserService();
    private final FakeService products = new FakeService();
    private final FakeService tables = new FakeService();
    private final FakePromotions promotions = new FakePromotions();
    private final Map<String, String> environment = new HashMap<>();
    private Running instance;
    private TestClient client;
    private FakeInventory inventory;
    private long user;
    private String anna;

    @BeforeAll
    void start() throws Exception {
        for (var topic :
                List.of("order-events", "inventory-events", "payment-events", "shipping-events")) {
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
        tables.answers("/internal/tax/tables", 200, FRANCE);
        tables.answers("/internal/tax/tables?country=FR", 200, FRANCE);
        tables.answers("/internal/tax/tables?country=US&region=TX", 200, TEXAS);
        var shipping = Files.readString(Path.of("../contracts/shipping/tables.example.json"));
        tables.answers("/internal/shipping/tables?country=FR", 200, shipping);
        sellAll("1500.00");
        instance = OrderService.start(Settings.of(environment));
        client = TestClient.ofPort(instance.port());
        inventory = new FakeInventory(environment.getOrDefault("KAFKA_BROKER", ""));
        user = USERS.incrementAndGet();
        anna = users.tokenOf(user, "customer");
        await().until(() -> place(items(LAPTOP, 1)).statusCode() == 201);
        startAnew();
    }

    @AfterAll
    void stop() {
        client.close();
        instance.close();
        inventory.close();
        products.close();
        tables.close();
        promotions.close();
        users.close();
    }

    /** Each test, the first as well, has a customer of its own, who has nothing yet. */
    @AfterEach
    void startAnew() {
        sellAll("1500.00");
        user = USERS.incrementAndGet();
        anna = users.tokenOf(user, "customer");
        promotionsComeBack();
    }

    /** Who was called in vain is called again after a while. */
    private void promotionsComeBack() {
        promotions.comeBack();
        await().until(() -> quote(items(MOUSE, 1)).statusCode() == 200);
    }

    // ---- prices ----

    @Test
    void a_quote_explains_what_an_order_then_costs() {
        var body =
                items(LAPTOP, 2)
                        + ",\"coupon_code\":\"tenth\",\"country\":\"fr\",\"shipping_method\":\"standard\"";

        var quote = quote(body);
        var order = place(body.replace("tenth", "TENTH"));

        assertThat(quote.statusCode()).isEqualTo(200);
        assertThat(quote.body())
                .contains(
                        "\"subtotal\":3000.00",
                        "\"discount_total\":300.00",
                        "\"shipping_total\":0.00",
                        "\"total_amount\":2700.00",
                        "\"tax_total\":450.00",
                        "\"prices_include_tax\":true",
                        "\"rounding\":{\"method\":\"line\",\"difference\":0",
                        "\"stale_tables\":[]",
                        "\"name\":\"Laptop\"");
        assertThat(order.statusCode()).isEqualTo(201);
        for (var part :
                List.of("subtotal", "discount_total", "total_amount", "taxes", "shipping")) {
            assertThat(json(order).get(part)).isEqualTo(json(quote).get(part));
        }
        assertThat(json(order)).containsEntry("country", "FR");
        assertThat(get("/api/orders/" + id(order)).body()).isEqualTo(order.body());
        assertThat(promotions.redemptions()).hasSizeGreaterThan(0);
    }

    @Test
    void taxes_are_added_where_prices_do_not_include_them() {
        var order = place(items(MOUSE, 3) + ",\"country\":\"US\",\"region\":\"TX\"");

        assertThat(order.body())
                .contains(
                        "\"subtotal\":59.70",
                        "\"tax_total\":4.93",
                        "\"total_amount\":64.63",
                        "\"rate\":6.25",
                        "\"prices_include_tax\":false");
    }

    @Test
    void a_coupon_that_does_not_apply_is_told_in_a_quote_and_refused_in_an_order() {
        var body = items(LAPTOP, 1) + ",\"coupon_code\":\"NOPE\"";

        var quote = quote(body);
        var order = place(body);

        assertThat(quote.statusCode()).isEqualTo(200);
        assertThat(json(quote).get("coupon"))
                .isEqualTo(
                        Map.of(
                                "code", "NOPE",
                                "applied", false,
                                "reason", "unknown-code",
                                "detail", "No: unknown-code."));
        assertThat(order.statusCode()).isEqualTo(409);
        assertThat(order.body())
                .contains("coupon-not-applicable", "unknown-code", "No: unknown-code.");
    }

    @Test
    void a_first_order_is_first_until_there_is_one_that_lives() {
        var body = items(LAPTOP, 1) + ",\"coupon_code\":\"FIRST\"";

        var first = place(body);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(place(body).statusCode()).isEqualTo(409);
        send("POST", "/api/orders/" + id(first) + "/cancel", anna, null, Map.of());
        assertThat(place(body).statusCode()).isEqualTo(201);
    }

    @Test
    void the_last_use_of_a_promotion_goes_to_one_order_and_the_others_are_refused()
            throws Exception {
        promotions.hasUses(3);
        try (var buyers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<HttpResponse<String>>>();
            for (var i = 0; i < 12; i++) {
                answers.add(
                        buyers.submit(() -> place(items(MOUSE, 1) + ",\"coupon_code\":\"ONCE\"")));
            }
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get().statusCode());
            }
            assertThat(statuses).containsOnly(201, 409);
            assertThat(statuses).filteredOn(status -> status == 201).hasSize(3);
        }
        assertThat(place(items(MOUSE, 1) + ",\"coupon_code\":\"ONCE\"").body())
                .contains("promotion-used-up", "\"reason\":\"used-up\"", "\"promotion_id\":2");
    }

    @Test
    void an_order_is_found_by_the_redemption_it_was_placed_with() throws SQLException {
        var order = id(place(items(LAPTOP, 1) + ",\"coupon_code\":\"TENTH\""));
        var redemption = text("SELECT redemption_id FROM orders WHERE id = " + order);
        var path = "/internal/orders/by-redemption/";
        var credential = ServiceCredential.of("promotion-service", Settings.of(environment));
        var service = credential.tokenFor("order-service");

        assertThat(promotions.redemptions()).containsKey(redemption);
        assertThat(client.get(path + redemption, service).body())
                .isEqualTo("{\"order_id\":" + order + ",\"status\":\"confirmed\"}");
        for (var unknown : List.of("nobody", "0", "'%20OR%201=1", "%F0%9F%92%A9", "%00")) {
            assertThat(client.get(path + unknown, service).statusCode()).isBetween(400, 404);
        }
        assertThat(client.get(path + redemption, anna).statusCode()).isEqualTo(403);
    }

    @Test
    void what_a_price_is_made_of_never_changes() throws SQLException {
        var order = id(place(items(LAPTOP, 2) + ",\"coupon_code\":\"TENTH\""));
        var columns =
                "SELECT CONCAT_WS('|', breakdown, subtotal, discount_total, shipping_total,"
                        + " tax_total, total_amount, coupon_code) FROM orders WHERE id = "
                        + order;
        var before = text(columns);
        sellAll("1.00");

        inventory.paid(order, 5_000 + order);
        await().until(() -> get("/api/orders/" + order).body().contains("\"paid\""));
        inventory.shipped(order, "delivered", 2);
        await().until(() -> get("/api/orders/" + order).body().contains("\"delivered\""));

        assertThat(before).contains("\"discounts\"", "2700");
        assertThat(text(columns)).isEqualTo(before);
    }

    @Test
    void an_order_from_before_prices_were_kept_is_still_shown() throws SQLException {
        var order = id(place(items(LAPTOP, 2)));
        inDatabase(
                "UPDATE orders SET breakdown = NULL, subtotal = NULL, tax_total = NULL WHERE id = "
                        + order);

        assertThat(get("/api/orders/" + order).body())
                .contains("\"total_amount\":3000.00", "\"quantity\":2", "\"subtotal\":3000.00");
        assertThat(get("/api/orders").body()).contains("\"count\":1");
    }

    @Test
    void lines_from_before_prices_were_kept_are_shown_as_they_were_entered() throws SQLException {
        var order = id(place("\"items\":[" + item(LAPTOP, 1) + "," + item(MOUSE, 1) + "]"));
        inDatabase("UPDATE orders SET breakdown = NULL WHERE id = " + order);
        inDatabase(
                "UPDATE order_items SET id = id + 1000000 WHERE order_id = "
                        + order
                        + " AND product_id = '"
                        + LAPTOP
                        + "'");

        assertThat(get("/api/orders/" + order).body()).containsSubsequence(MOUSE, LAPTOP);
        assertThat(get("/api/orders").body()).containsSubsequence(MOUSE, LAPTOP);
    }

    @Test
    void an_order_is_refused_while_promotions_are_away() {
        promotions.goAway();

        var refusal = place(items(LAPTOP, 1));

        assertThat(refusal.statusCode()).isEqualTo(503);
        assertThat(refusal.headers().firstValue("Retry-After")).isPresent();
        assertThat(get("/api/orders").body()).contains("\"count\":0");
    }

    @Test
    void a_place_nobody_knows_the_taxes_of_is_unavailable_rather_than_untaxed() {
        tables.answers("/internal/tax/tables?country=DE", 503, "{}");

        var refusal = place(items(LAPTOP, 1) + ",\"country\":\"DE\"");

        assertThat(refusal.statusCode()).isEqualTo(503);
        assertThat(refusal.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void a_shipping_method_that_does_not_take_it_is_refused_with_those_that_do() {
        var refusal =
                place(items(LAPTOP, 1) + ",\"country\":\"FR\",\"shipping_method\":\"pigeon\"");

        assertThat(refusal.statusCode()).isEqualTo(422);
        assertThat(refusal.body())
                .contains("shipping-method-not-available", "\"available\":[", "standard");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"country\":\"FRA\"",
                "\"country\":\"1\"",
                "\"country\":\"12\"",
                "\"country\":7",
                "\"region\":\"\"",
                "\"postal_code\":\"00000000000000000\"",
                "\"coupon_code\":\"\"",
                "\"coupon_code\":\" \"",
                "\"coupon_code\":[]",
                "\"shipping_method\":\"\"",
                "\"vat_number\":\"\"",
                "\"total_amount\":1",
                "\"discount\":100"
            })
    void an_option_that_cannot_be_meant_is_refused(String option) {
        assertThat(place(items(LAPTOP, 1) + "," + option).statusCode()).isEqualTo(422);
        assertThat(quote(items(LAPTOP, 1) + "," + option).statusCode()).isEqualTo(422);
    }

    // ---- carts ----

    @Test
    void a_guest_fills_a_cart_signs_in_and_orders_it() {
        var first = send("POST", "/api/cart/items", null, item(LAPTOP, 1), Map.of());
        var token = first.headers().firstValue(TOKEN).orElseThrow();
        var guest = Map.of(TOKEN, token);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(json(first)).containsEntry("cart_token", token);
        send("POST", "/api/cart/items/", null, item(MOUSE, 2), guest);
        assertThat(send("GET", "/api/cart", null, null, guest).body())
                .contains("\"count\":3", "\"total_amount\":1539.80", "\"quote\":{");
        send("POST", "/api/cart/items", anna, item(MOUSE, 1), Map.of());

        var merged = send("POST", "/api/cart/merge", anna, null, guest);

        assertThat(merged.body()).contains("\"count\":4").doesNotContain(token);
        assertThat(send("GET", "/api/cart", null, null, guest).body()).contains("\"count\":0");
        assertThat(send("GET", "/api/cart", anna, null, guest).body()).contains("\"count\":4");

        var order = checkOut(Map.of());
        assertThat(order.statusCode()).isEqualTo(201);
        assertThat(order.body()).contains("\"status\":\"confirmed\"", "\"total_amount\":1559.70");
        assertThat(order.headers().firstValue("Location")).isPresent();
        assertThat(cart().body()).contains("\"count\":0");
        assertThat(checkOut(Map.of()).body()).contains("cart-empty");
    }

    @Test
    void a_cart_checked_out_in_many_windows_at_once_is_one_order() throws Exception {
        put(LAPTOP, 1);
        try (var windows = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<HttpResponse<String>>>();
            for (var i = 0; i < 10; i++) {
                var key =
                        i % 2 == 0
                                ? Map.of("Idempotency-Key", "window-" + i)
                                : Map.<String, String>of();
                answers.add(windows.submit(() -> checkOut(key)));
            }
            var placed = new ArrayList<Long>();
            for (var answer : answers) {
                assertThat(answer.get().statusCode()).isIn(201, 202, 409);
                if (answer.get().statusCode() != 409) {
                    placed.add(id(answer.get()));
                }
            }
            assertThat(placed).isNotEmpty();
            assertThat(placed.stream().distinct()).hasSize(1);
        }
        assertThat(get("/api/orders").body()).contains("\"count\":1");
        assertThat(cart().body()).contains("\"count\":0");
    }

    @Test
    void a_checkout_that_is_sent_again_gets_the_same_answer() {
        put(LAPTOP, 1);
        var key = Map.of("Idempotency-Key", "again");

        var first = checkOut(key);
        var second = checkOut(key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Idempotent-Replayed")).contains("true");
    }

    @Test
    void a_cart_is_changed_line_by_line() {
        put(LAPTOP, 1);
        put(MOUSE, 2);

        assertThat(cartSend("PUT", "/items/" + MOUSE, "{\"quantity\":5}").body())
                .contains("\"count\":6");
        assertThat(cartSend("PUT", "/items/" + LAPTOP, "{\"quantity\":0}").body())
                .contains("\"count\":5");
        assertThat(cartSend("DELETE", "/items/" + LAPTOP, null).statusCode()).isEqualTo(404);
        assertThat(cartSend("DELETE", "/items/" + MOUSE, null).body()).contains("\"count\":0");
        put(MOUSE, 1);
        assertThat(cartSend("DELETE", "", null).body()).contains("\"count\":0", "\"items\":[]");
    }

    @Test
    void a_coupon_in_the_cart_says_what_it_does_and_is_used_for_the_order() {
        put(LAPTOP, 2);

        assertThat(cartSend("PUT", "/coupon", "{\"code\":\"NOPE\"}").body())
                .contains("\"applied\":false", "unknown-code", "\"total_amount\":3000.00");
        assertThat(checkOut(Map.of()).body()).contains("coupon-not-applicable");
        assertThat(cartSend("PUT", "/coupon", "{\"code\":\"TENTH\"}").body())
                .contains("\"applied\":true", "\"total_amount\":2700.00");
        assertThat(cartSend("DELETE", "/coupon", null).body()).contains("\"total_amount\":3000.00");
        cartSend("PUT", "/coupon", "{\"code\":\"TENTH\"}");
        assertThat(checkOut(Map.of()).body()).contains("\"total_amount\":2700.00");
    }

    @Test
    void a_cart_can_be_priced_for_where_it_would_go() {
        put(MOUSE, 3);

        assertThat(cartSend("GET", "?country=US&region=TX", null).body())
                .contains("\"total_amount\":64.63");
        assertThat(cartSend("GET", "?country=FR&shipping_method=standard", null).body())
                .contains("\"method\":\"standard\"");
        assertThat(cartSend("GET", "?country=FR&shipping_method=pigeon", null).statusCode())
                .isEqualTo(422);
        assertThat(cartSend("GET", "?country=nowhere", null).statusCode()).isEqualTo(422);
    }

    @Test
    void a_changed_price_is_marked_and_told_once_before_it_is_taken() {
        put(LAPTOP, 1);
        sellAll("1600.00");

        assertThat(cart().body())
                .contains("price-changed", "\"told_price\":1500.00", "\"price\":1600.00");
        assertThat(checkOut(Map.of()).body()).contains("price-changed", "\"price\":1600.00");
        assertThat(checkOut(Map.of()).body()).contains("\"total_amount\":1600.00");
    }

    @Test
    void a_cart_is_shown_without_prices_while_promotions_are_away() {
        put(LAPTOP, 1);
        promotions.goAway();

        assertThat(cart().statusCode()).isEqualTo(200);
        assertThat(cart().body())
                .contains("\"count\":1", "service-unavailable")
                .doesNotContain("total_amount");
        assertThat(checkOut(Map.of()).statusCode()).isEqualTo(503);
        promotionsComeBack();
        assertThat(checkOut(Map.of()).statusCode()).isEqualTo(201);
    }

    @Test
    void other_services_see_to_it_that_something_is_in_a_cart() {
        var credential = ServiceCredential.of("favourite-service", Settings.of(environment));
        var service = credential.tokenFor("order-service");
        var path = "/internal/carts/" + user + "/items";

        assertThat(client.post(path, service, item(MOUSE, 2)).body()).contains("\"count\":2");
        assertThat(client.post(path, service, item(MOUSE, 2)).body()).contains("\"count\":2");
        assertThat(cart().body()).contains("\"count\":2");
        assertThat(client.post(path, anna, item(MOUSE, 2)).statusCode()).isEqualTo(403);
        for (var id : List.of("0", "-1", "abc", "9223372036854775808", "%00")) {
            var answer = client.post("/internal/carts/" + id + "/items", service, item(MOUSE, 1));
            assertThat(answer.statusCode()).isBetween(400, 404);
        }
    }

    @Test
    void only_who_is_signed_in_checks_out_or_merges() {
        assertThat(send("POST", "/api/cart/checkout", null, "{}", Map.of()).statusCode())
                .isEqualTo(401);
        assertThat(send("POST", "/api/cart/merge", null, null, Map.of()).statusCode())
                .isEqualTo(401);
        assertThat(send("POST", "/api/cart/merge", anna, null, Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(send("GET", "/api/cart", "no token", null, Map.of()).statusCode())
                .isEqualTo(401);
        assertThat(send("GET", "/api/cart", null, null, Map.of(TOKEN, "x' OR 1=1")).body())
                .contains("\"count\":0");
    }

    @Test
    void an_opened_cart_has_a_token_only_for_a_guest() {
        var guests = send("POST", "/api/cart/", null, null, Map.of());
        var own = send("POST", "/api/cart", anna, "{}", Map.of());

        assertThat(guests.statusCode()).isEqualTo(201);
        assertThat(guests.headers().firstValue(TOKEN)).isPresent();
        assertThat(own.statusCode()).isEqualTo(201);
        assertThat(own.headers().firstValue(TOKEN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "null",
                "[]",
                "\"text\"",
                "42",
                "{\"\": 1}",
                "{\"unknown\": true}",
                "{\"quantity\": 1e99, \"product_id\": {}}",
                "{\"code\": \"a\\u0000b\"}",
                "{\"code\": \"\\ud800\"}",
                "{\"quantity\": 100}",
                "{\"quantity\": -1}"
            })
    void nonsense_is_refused_and_changes_nothing(String body) {
        put(MOUSE, 1);
        var nested = "[".repeat(5_000);
        for (var nonsense : List.of(body, nested)) {
            for (var path : List.of("", "/items", "/merge", "/checkout")) {
                var answer = cartSend("POST", path, nonsense);
                assertThat(answer.statusCode()).as(path).isBetween(400, 422);
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .startsWith("application/problem+json");
            }
            for (var path : List.of("/items/" + MOUSE, "/coupon")) {
                assertThat(cartSend("PUT", path, nonsense).statusCode())
                        .as(path)
                        .isBetween(400, 422);
            }
        }
        assertThat(cart().body()).contains("\"count\":1").doesNotContain("coupon_code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "9223372036854775808",
                "abc",
                "507f1f77bcf86cd7994390ff",
                "%00",
                "%F0%9F%92%A9",
                "'%20OR%201=1",
                "..%2F..%2Fetc"
            })
    void what_cannot_be_a_product_is_in_no_cart(String id) {
        assertThat(cartSend("DELETE", "/items/" + id, null).statusCode()).isBetween(400, 404);
        assertThat(cartSend("PUT", "/items/" + id, "{}").statusCode()).isBetween(400, 422);
        assertThat(cartSend("PUT", "/items/" + id, "{\"quantity\":1}").statusCode())
                .isBetween(400, 404);
    }

    // ---- words ----

    private void sellAll(String laptops) {
        var laptop =
                "{\"id\":\"%s\",\"name\":\"Laptop\",\"category\":\"Electronics\",\"price\":%s}"
                        .formatted(LAPTOP, laptops);
        var mouse = "{\"id\":\"%s\",\"name\":\"Mouse\",\"price\":19.90}".formatted(MOUSE);
        sell(LAPTOP, laptop);
        sell(MOUSE, mouse);
        sell(LAPTOP + "," + MOUSE, laptop + "," + mouse);
        sell("507f1f77bcf86cd7994390ff", "");
    }

    private void sell(String ids, String found) {
        products.answers("/api/products/batch?ids=" + ids, 200, "{\"products\":[" + found + "]}");
    }

    private static String items(String product, int quantity) {
        return "\"items\":[" + item(product, quantity) + "]";
    }

    private static String item(String product, int quantity) {
        return "{\"product_id\":\"%s\",\"quantity\":%d}".formatted(product, quantity);
    }

    private HttpResponse<String> quote(String members) {
        return send("POST", "/api/orders/quote", anna, "{" + members + "}", Map.of());
    }

    private HttpResponse<String> place(String members) {
        var body = "{" + members + ",\"shipping_address\":\"123 Main St, City\"}";
        return send("POST", "/api/orders/", anna, body, Map.of());
    }

    private HttpResponse<String> checkOut(Map<String, String> headers) {
        var body = "{\"shipping_address\":\"123 Main St, City\"}";
        return send("POST", "/api/cart/checkout", anna, body, headers);
    }

    private void put(String product, int quantity) {
        assertThat(cartSend("POST", "/items", item(product, quantity)).statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> cart() {
        return cartSend("GET", "", null);
    }

    private HttpResponse<String> cartSend(String method, String path, @Nullable String body) {
        return send(method, "/api/cart" + path, anna, body, Map.of());
    }

    private HttpResponse<String> get(String path) {
        return client.get(path, anna);
    }

    private HttpResponse<String> send(
            String method,
            String path,
            @Nullable String token,
            @Nullable String body,
            Map<String, String> headers) {
        return client.send(method, path, token, body, headers);
    }

    private static Map<String, Object> json(HttpResponse<String> answer) {
        return JSON.fromJson(answer.body());
    }

    private static long id(HttpResponse<String> answer) {
        return ((Number) json(answer).getOrDefault("id", -1L)).longValue();
    }

    private void inDatabase(String sql) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private Connection connection() throws SQLException {
        var url =
                "jdbc:mariadb://%s:%s/%s"
                        .formatted(
                                environment.get("MYSQL_HOST"),
                                environment.get("MYSQL_PORT"),
                                environment.get("MYSQL_DB"));
        return DriverManager.getConnection(
                url, environment.get("MYSQL_USER"), environment.get("MYSQL_PASSWORD"));
    }
}
