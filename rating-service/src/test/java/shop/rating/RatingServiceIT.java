package shop.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static shop.platform.test.Store.KAFKA;
import static shop.platform.test.Store.MYSQL;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.platform.kernel.Running;
import shop.platform.messaging.Topics;
import shop.platform.settings.Settings;
import shop.platform.test.Announcer;
import shop.platform.test.Ear;
import shop.platform.test.FakeService;
import shop.platform.test.FakeUserService;
import shop.platform.test.Stores;
import shop.platform.test.TestClient;

/** The whole service, twice, on real stores; users, products and orders are faked. */
@TestInstance(Lifecycle.PER_CLASS)
class RatingServiceIT {

    @RegisterExtension static final Stores STORES = Stores.with(MYSQL, KAFKA);

    private static final JsonType<Map<String, Object>> JSON =
            Jsonb.builder().build().type(Object.class).map();
    private static final String NOWHERE = "ffffffffffffffffffffffff";
    private static final long SELLER = 900;

    private final FakeUserService users = new FakeUserService();
    private final FakeService products = new FakeService();
    private final Map<String, String> environment = new HashMap<>();
    private final List<Running> instances = new ArrayList<>();
    private final List<TestClient> clients = new ArrayList<>();
    private final AtomicLong lastProduct = new AtomicLong(0x507f1f77bcf86cd7L);
    private final AtomicLong lastUser = new AtomicLong(1000);
    private Announcer orders;
    private String staff;
    private String seller;

    @BeforeAll
    void start() {
        for (var topic : List.of("order-events", "rating-events")) {
            STORES.topics(topic, Topics.dead(topic), Topics.replay(topic));
        }
        environment.putAll(STORES.settings());
        environment.put("RATING_SERVICE_PORT", "0");
        environment.put("USER_SERVICE_URL", users.url());
        environment.put("PRODUCT_SERVICE_URL", products.url());
        environment.put("DISCOVERY_SERVICE_URL", "http://127.0.0.1:1");
        products.answers(
                "/api/products/batch?ids=" + NOWHERE,
                200,
                "{\"products\":[],\"missing\":[\"" + NOWHERE + "\"]}");
        for (var i = 0; i < 2; i++) {
            var instance = RatingService.start(Settings.of(environment));
            instances.add(instance);
            clients.add(TestClient.ofPort(instance.port()));
        }
        orders = new Announcer(broker());
        staff = users.tokenOf(3, "customer", "staff");
        seller = users.tokenOf(SELLER, "customer");
    }

    @AfterAll
    void stop() {
        clients.forEach(TestClient::close);
        instances.forEach(Running::close);
        orders.close();
        products.close();
        users.close();
    }

    @Test
    void what_is_written_is_shown_listed_and_counted_by_either_instance() {
        var product = sold();
        var anna = newUser();
        var ben = newUser();

        var created = post(anna, body(product, 5, "Does what it should. 💻"));
        var other =
                post(
                        ben,
                        """
                        {"product_id": "%s", "score": 4, "title": " Fine ", "comment": "Good."}
                        """
                                .formatted(product));

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Location"))
                .contains("/api/ratings/reviews/" + id(created));
        assertThat(created.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(read(created))
                .containsEntry("product_id", product)
                .containsEntry("rating", 5L)
                .containsEntry("score", 5L)
                .containsEntry("comment", "Does what it should. 💻")
                .containsEntry("verified_purchase", false)
                .containsEntry("status", "published")
                .containsEntry("helpful", 0L)
                .containsKeys("id", "user_id", "created_at", "updated_at", "version");
        assertThat(read(other)).containsEntry("title", "Fine").containsEntry("rating", 4L);
        for (var client : clients) {
            assertThat(client.get("/api/ratings/reviews/" + id(created), null).body())
                    .isEqualTo(created.body());
            for (var path : List.of("/api/ratings/product/", "/api/ratings/")) {
                var listed = client.get(path + product, null);
                assertThat(listed.statusCode()).isEqualTo(200);
                assertThat(listed.body())
                        .contains(
                                "\"average\":4.50",
                                "\"count\":2",
                                "\"histogram\":{\"1\":0,\"2\":0,\"3\":0,\"4\":1,\"5\":1}",
                                "\"total\":2,\"skip\":0,\"limit\":10");
                assertThat(client.get(path + product + "/", null).body()).isEqualTo(listed.body());
            }
        }
        assertThat(get("/api/ratings/mine", anna).body())
                .contains("\"id\":" + id(created), "\"total\":1");
        assertThat(get("/api/ratings/mine", null).statusCode()).isEqualTo(401);
    }

    @Test
    void a_product_that_nobody_has_rated_has_no_ratings() {
        assertThat(get("/api/ratings/product/" + sold(), null).body())
                .contains("\"ratings\":[],\"average\":0.00,", "\"count\":0,");
    }

    @Test
    void who_rates_again_is_told_the_rating_to_change() {
        var product = sold();
        var anna = newUser();
        var first = id(post(anna, body(product, 5, "Good.")));

        var second = post(anna, body(product, 1, "Bad."));

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body())
                .contains("\"type\":\"/problems/already-rated\"", "\"rating_id\":" + first);
    }

    @Test
    void a_request_that_comes_again_by_its_key_is_answered_as_before() {
        var product = sold();
        var anna = newUser();
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        var first =
                clients.getFirst().send("POST", "/api/ratings", anna, body(product, 5, "x"), key);
        var again =
                clients.getLast().send("POST", "/api/ratings", anna, body(product, 5, "x"), key);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
    }

    @Test
    void its_author_changes_and_removes_it_and_nobody_overwrites_what_he_has_not_seen() {
        var product = sold();
        var anna = newUser();
        var ben = newUser();
        var path = "/api/ratings/" + id(post(anna, body(product, 5, "Good.")));
        var worse = "{\"rating\": 2, \"comment\": \"Not so good.\"}";

        assertThat(send("PUT", path, ben, worse).statusCode()).isEqualTo(403);
        assertThat(send("PUT", path, staff, worse).statusCode()).isEqualTo(403);
        assertThat(send("PUT", path, null, worse).statusCode()).isEqualTo(401);
        var changed = put(path, anna, worse, "\"1\"");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(put(path, anna, worse, "\"1\"").statusCode()).isEqualTo(412);
        assertThat(get("/api/ratings/" + product, null).body())
                .contains("\"average\":2.00", "\"count\":1,");

        assertThat(send("DELETE", path, ben, null).statusCode()).isEqualTo(403);
        assertThat(send("DELETE", path, anna, null).statusCode()).isEqualTo(204);
        assertThat(send("DELETE", path, anna, null).statusCode()).isEqualTo(404);
        assertThat(get("/api/ratings/" + product, null).body()).contains("\"count\":0,");
        assertThat(post(anna, body(product, 3, "Again.")).statusCode()).isEqualTo(201);
    }

    @Test
    void a_delivered_order_verifies_a_rating_before_or_after_and_heard_twice() {
        var product = sold();
        var anna = lastUser.incrementAndGet();
        var ben = lastUser.incrementAndGet();
        var rating = id(post(token(anna), body(product, 5, "Good.")));
        var path = "/api/ratings/reviews/" + rating;
        var message = UUID.randomUUID();

        order(UUID.randomUUID(), anna * 10, 4, anna, product, "shipped");
        order(message, ben * 10, 5, ben, product, "delivered");
        order(message, ben * 10, 5, ben, product, "delivered");
        order(UUID.randomUUID(), ben * 10, 6, ben, product, "completed");
        post(token(ben), body(product, 4, "Fine."));
        await().until(() ->
                get("/api/ratings/product/" + product + "?verified=true", null)
                        .body()
                        .contains("\"total\":1"));
        assertThat(get(path, null).body()).contains("\"verified_purchase\":false");

        order(UUID.randomUUID(), anna * 10, 5, anna, product, "delivered");
        order(UUID.randomUUID(), anna * 10, 5, anna, product, "delivered");

        await().until(() -> get(path, null).body().contains("\"verified_purchase\":true"));
        assertThat(get("/api/ratings/product/" + product + "?verified=true", null).body())
                .contains("\"total\":2");
        assertThat(get("/api/ratings/product/" + product + "?verified=false", null).body())
                .contains("\"total\":0");
    }

    @Test
    void lists_are_narrowed_and_sorted() {
        var product = sold();
        var five = id(post(newUser(), body(product, 5, "a")));
        var one = id(post(newUser(), body(product, 1, "b")));
        var three = id(post(newUser(), body(product, 3, "c")));
        send("PUT", "/api/ratings/" + one + "/helpful", newUser(), null);

        assertThat(ids(product, "sort=newest")).containsExactly(three, one, five);
        assertThat(ids(product, "sort=helpful")).containsExactly(one, three, five);
        assertThat(ids(product, "sort=highest")).containsExactly(five, three, one);
        assertThat(ids(product, "sort=lowest")).containsExactly(one, three, five);
        assertThat(ids(product, "stars=3")).containsExactly(three);
        assertThat(ids(product, "sort=lowest&skip=1&limit=1")).containsExactly(three);
    }

    @Test
    void what_is_suspicious_waits_for_staff_and_is_seen_by_nobody_else() {
        var product = sold();
        var anna = newUser();
        var waiting = post(anna, body(product, 5, "Look at www.cheap.test"));
        var path = "/api/ratings/" + id(waiting);

        assertThat(waiting.statusCode()).isEqualTo(201);
        assertThat(waiting.body()).contains("\"status\":\"pending\"", "\"status_reason\":");
        assertThat(get("/api/ratings/reviews/" + id(waiting), null).statusCode()).isEqualTo(404);
        assertThat(get("/api/ratings/reviews/" + id(waiting), anna).statusCode()).isEqualTo(200);
        assertThat(get("/api/ratings/" + product, null).body()).contains("\"count\":0,");
        assertThat(get("/api/ratings/moderation", anna).statusCode()).isEqualTo(403);
        assertThat(get("/api/ratings/moderation", null).statusCode()).isEqualTo(401);
        assertThat(get("/api/ratings/moderation?limit=100", staff).body())
                .contains("\"id\":" + id(waiting) + ",");

        var publish = "{\"decision\": \"publish\"}";
        assertThat(send("PUT", path + "/moderation", anna, publish).statusCode()).isEqualTo(403);
        assertThat(send("PUT", path + "/moderation", staff, publish).body())
                .contains("\"status\":\"published\"");
        assertThat(get("/api/ratings/" + product, null).body()).contains("\"count\":1,");

        assertThat(
                        send("PUT", path + "/moderation", staff, "{\"decision\": \"reject\"}")
                                .statusCode())
                .isEqualTo(422);
        var rejected =
                send(
                        "PUT",
                        path + "/moderation",
                        staff,
                        "{\"decision\": \"reject\", \"reason\": \"advertising\"}");
        assertThat(rejected.body())
                .contains("\"status\":\"rejected\"", "\"status_reason\":\"advertising\"");
        assertThat(get("/api/ratings/" + product, null).body()).contains("\"count\":0,");
    }

    @Test
    void three_people_who_report_it_send_it_to_staff() {
        var product = sold();
        var rating = id(post(newUser(), body(product, 5, "Good.")));
        var path = "/api/ratings/" + rating + "/report";
        var spam = "{\"reason\": \"spam\", \"note\": \"Always the same.\"}";
        var ben = newUser();

        for (var i = 0; i < 4; i++) {
            assertThat(send("POST", path, ben, spam).statusCode()).isEqualTo(204);
        }
        assertThat(send("POST", path, newUser(), spam).statusCode()).isEqualTo(204);
        assertThat(get("/api/ratings/" + product, null).body()).contains("\"count\":1,");
        assertThat(send("POST", path, newUser(), spam).statusCode()).isEqualTo(204);

        assertThat(get("/api/ratings/" + product, null).body()).contains("\"count\":0,");
        assertThat(get("/api/ratings/" + rating + "/reports", staff).body())
                .contains("\"reason\":\"spam\"", "\"count\":3");
        assertThat(get("/api/ratings/" + rating + "/reports", ben).statusCode()).isEqualTo(403);
    }

    @Test
    void a_vote_counts_once_and_not_for_ones_own() {
        var anna = newUser();
        var ben = newUser();
        var rating = id(post(anna, body(sold(), 5, "Good.")));
        var path = "/api/ratings/" + rating + "/helpful";

        assertThat(send("PUT", path, anna, null).statusCode()).isEqualTo(409);
        assertThat(send("PUT", path, ben, null).body())
                .contains("\"rating_id\":" + rating, "\"helpful\":1", "\"voted\":true");
        assertThat(send("PUT", path, ben, "{}").body()).contains("\"helpful\":1");
        assertThat(send("PUT", path, newUser(), null).body()).contains("\"helpful\":2");
        assertThat(send("DELETE", path, ben, null).body())
                .contains("\"helpful\":1", "\"voted\":false");
        assertThat(send("DELETE", path, ben, null).body()).contains("\"helpful\":1");
        assertThat(send("PUT", path, ben, "{\"helpful\": 99}").statusCode()).isEqualTo(422);
        assertThat(send("PUT", path, null, null).statusCode()).isEqualTo(401);
    }

    @Test
    void the_seller_and_staff_reply_and_nobody_else() {
        var rating = id(post(newUser(), body(sold(), 5, "Good.")));
        var path = "/api/ratings/" + rating + "/reply";

        assertThat(send("PUT", path, newUser(), "{\"text\": \"Me, too.\"}").statusCode())
                .isEqualTo(403);
        assertThat(send("PUT", path, seller, "{\"text\": \"Thank you.\"}").body())
                .contains("\"reply\":{\"text\":\"Thank you.\",\"from\":\"seller\",");
        assertThat(send("PUT", path, staff, "{\"text\": \"Thanks.\"}").body())
                .contains("\"reply\":{\"text\":\"Thanks.\",\"from\":\"staff\",");
        assertThat(send("DELETE", path, seller, null).body()).doesNotContain("Thanks.");
    }

    @Test
    void what_is_not_for_sale_is_not_rated_and_without_the_catalogue_nothing_is() {
        var product = sold();
        products.answers("/api/products/batch?ids=" + product, 500, "{}");

        assertThat(post(newUser(), body(NOWHERE, 5, "Good.")).statusCode()).isEqualTo(404);
        var away = post(newUser(), body(product, 5, "Good."));
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).isPresent();
        assertThat(get("/api/ratings/" + product, null).body()).contains("\"count\":0,");
    }

    @Test
    void however_many_rate_a_product_at_once_each_counts_once_and_is_told_in_order()
            throws Exception {
        var product = sold();
        var raters = 120;
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (var i = 0; i < raters; i++) {
                var client = clients.get(i % 2);
                var token = newUser();
                var text = body(product, 1 + i % 5, "Rater " + i);
                // everybody clicks twice
                answers.add(crowd.submit(() -> client.post("/api/ratings/", token, text)));
                answers.add(crowd.submit(() -> client.post("/api/ratings/", token, text)));
            }
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get().statusCode());
            }
            assertThat(statuses).filteredOn(status -> status == 201).hasSize(raters);
            assertThat(statuses).filteredOn(status -> status == 409).hasSize(raters);
        }

        assertThat(get("/api/ratings/" + product, null).body())
                .contains(
                        "\"average\":3.00",
                        "\"count\":120",
                        "\"histogram\":{\"1\":24,\"2\":24,\"3\":24,\"4\":24,\"5\":24}");
        var counts = new ArrayList<Long>();
        try (var ear = new Ear(broker(), "rating-events")) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        ear.heard().stream()
                                .filter(heard -> heard.key().equals(product))
                                .map(heard -> JSON.fromJson(heard.payload()).get("count"))
                                .forEach(count -> counts.add(((Number) count).longValue()));
                        return counts.contains((long) raters);
                    });
        }
        // those who came together are told together
        assertThat(counts).isSorted().doesNotHaveDuplicates();
        assertThat(send("POST", "/api/ratings/recount", staff, "{}").body())
                .contains("\"corrected\":0");
    }

    @Test
    void a_rating_is_told_within_a_second_of_its_answer() {
        var product = sold();
        try (var ear = new Ear(broker(), "rating-events")) {
            for (var count = 1; count <= 5; count++) {
                assertThat(post(newUser(), body(product, 5, "Good.")).statusCode()).isEqualTo(201);
                var told = "\"count\":%d,".formatted(count);
                await().pollInterval(Duration.ofMillis(10))
                        .atMost(Duration.ofSeconds(1))
                        .until(() ->
                                ear.heard().stream()
                                        .anyMatch(heard ->
                                                heard.key().equals(product)
                                                        && heard.payload().contains(told)));
            }
        }
    }

    @Test
    void only_staff_count_anew() {
        var product = sold();
        post(newUser(), body(product, 5, "Good."));
        var one = "{\"product_id\": \"" + product + "\"}";

        assertThat(send("POST", "/api/ratings/recount", newUser(), one).statusCode())
                .isEqualTo(403);
        assertThat(send("POST", "/api/ratings/recount", staff, one).body())
                .contains("\"counted\":1", "\"corrected\":0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "rating | 0",
                "rating | 6",
                "rating | -1",
                "rating | 4.5",
                "rating | \"5\"",
                "rating | null",
                "rating | 99999999999999999999",
                "score | 4",
                "product_id | \"abc\"",
                "product_id | null",
                "product_id | 507",
                "product_id | {\"$ne\":\"\"}",
                "comment | \"\"",
                "comment | \"  \"",
                "comment | null",
                "comment | []",
                "comment | \"a\\u0000b\"",
                "title | {}",
                "status | \"published\"",
                "verified_purchase | true",
                "helpful | 99"
            })
    void what_cannot_be_meant_is_refused_naming_the_field(String field, String value) {
        var members = new HashMap<String, String>();
        members.put("product_id", "\"" + NOWHERE + "\"");
        members.put("rating", "5");
        members.put("comment", "\"Good.\"");
        members.put(field, value);
        var text = new ArrayList<String>();
        members.forEach((name, said) -> text.add("\"" + name + "\": " + said));

        var refusal = post(newUser(), "{" + String.join(", ", text) + "}");

        assertThat(refusal.statusCode()).isEqualTo(422);
        assertThat(refusal.body()).contains("\"field\":\"" + field);
    }

    @Test
    void what_is_too_long_is_refused_and_so_is_another_name_than_ones_own() {
        var product = sold();
        var user = newUser();

        assertThat(post(user, body(product, 5, "x".repeat(4001))).statusCode()).isEqualTo(422);
        assertThat(post(user, body(product, 5, "💻".repeat(2000))).statusCode()).isEqualTo(201);
        assertThat(
                        post(
                                        user,
                                        "{\"product_id\":\"%s\",\"rating\":5,\"comment\":\"x\",\"user_id\":1}"
                                                .formatted(product))
                                .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "skip=-1", "limit=0", "limit=101", "limit=x", "skip=%00", "sort=best",
                "sort=waiting", "stars=0", "stars=6", "stars=x", "verified=maybe", "skip=1e9"
            })
    void a_list_that_cannot_be_meant_is_refused(String query) {
        assertThat(get("/api/ratings/product/" + NOWHERE + "?" + query, null).statusCode())
                .isEqualTo(422);
    }

    @Test
    void nonsense_is_refused_at_every_operation() {
        var bodies =
                List.of(
                        "{",
                        "null",
                        "[]",
                        "\"text\"",
                        "42",
                        "{\"\": 1}",
                        "{\"unknown\": true}",
                        "{\"rating\": 1e400, \"comment\": \"\\ud800\"}",
                        "[".repeat(5_000),
                        "{\"a\":".repeat(5_000));
        var ids =
                List.of(
                        "0",
                        "-1",
                        "9223372036854775808",
                        "abc",
                        "%00",
                        "%F0%9F%92%A9",
                        "'%20OR%201=1",
                        "..%2F..%2Fetc");
        var real = id(post(newUser(), body(sold(), 5, "Good.")));
        var before = get("/api/ratings/reviews/" + real, null).body();
        var wrong = new ArrayList<String>();
        for (var operation : operations()) {
            if (operation.path().contains("{")) {
                for (var each : ids) {
                    note(wrong, operation, each, operation.method().equals("GET") ? null : "{}");
                }
            }
            if (List.of("POST", "PUT").contains(operation.method())) {
                bodies.forEach(each -> note(wrong, operation, Long.toString(real), each));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(get("/api/ratings/reviews/" + real, null).body()).isEqualTo(before);
    }

    @Test
    void what_is_said_of_ratings_has_the_names_on_the_wire() {
        assertThat(get("/openapi.json", null).body())
                .contains(
                        "\"product_id\"",
                        "\"verified_purchase\"",
                        "\"weighted_average\"",
                        "/api/ratings/product/{product_id}")
                .doesNotContain("productId", "verifiedPurchase");
        assertThat(get("/health", null).body()).contains("\"status\":\"up\"");
    }

    private record Operation(String method, String path) {}

    private List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        if (JSON.fromJson(get("/openapi.json", null).body()).get("paths")
                instanceof Map<?, ?> paths) {
            paths.forEach((path, methods) -> {
                if (methods instanceof Map<?, ?> all) {
                    for (var method : List.of("get", "post", "put", "delete")) {
                        if (all.containsKey(method)) {
                            operations.add(
                                    new Operation(
                                            method.toUpperCase(Locale.ROOT), String.valueOf(path)));
                        }
                    }
                }
            });
        }
        assertThat(operations).hasSizeGreaterThan(12);
        return operations;
    }

    private void note(List<String> wrong, Operation operation, String id, @Nullable String body) {
        var path = operation.path().replaceAll("\\{[^}]+}", id.replace("$", "\\$"));
        var answer = send(operation.method(), path, staff, body);
        var problem =
                answer.headers()
                        .firstValue("Content-Type")
                        .filter("application/problem+json"::equals)
                        .isPresent();
        if (answer.statusCode() / 100 != 4 || !problem) {
            wrong.add(operation + " " + id + " " + body + " → " + answer.statusCode());
        }
    }

    /** A new product, which is for sale. */
    private String sold() {
        var id = Long.toHexString(lastProduct.incrementAndGet()) + "99439011";
        products.answers(
                "/api/products/batch?ids=" + id,
                200,
                """
                {"products":[{"_id":"%1$s","id":"%1$s","name":"Thing","seller_id":%2$d}],
                 "missing":[]}
                """
                        .formatted(id, SELLER));
        return id;
    }

    private String newUser() {
        return token(lastUser.incrementAndGet());
    }

    private String token(long user) {
        return users.tokenOf(user, "customer");
    }

    private static String body(String product, int stars, String comment) {
        return """
        {"product_id": "%s", "rating": %d, "comment": "%s"}
        """
                .formatted(product, stars, comment);
    }

    private void order(
            UUID message, long order, long version, long user, String product, String status) {
        orders.announce(
                message,
                "order-events",
                "order_status_updated",
                "order",
                Long.toString(order),
                version,
                """
                {"event":"order_status_updated","order_id":%d,"user_id":%d,"status":"%s",
                 "items":[{"product_id":"%s","quantity":1,"price":10.00}]}
                """
                        .formatted(order, user, status, product));
    }

    private List<Long> ids(String product, String query) {
        var found = new ArrayList<Long>();
        if (JSON.fromJson(get("/api/ratings/product/" + product + "?" + query, null).body())
                        .get("ratings")
                instanceof List<?> ratings) {
            for (var rating : ratings) {
                if (rating instanceof Map<?, ?> members && members.get("id") instanceof Long id) {
                    found.add(id);
                }
            }
        }
        return found;
    }

    private HttpResponse<String> post(String token, String body) {
        return clients.getFirst().post("/api/ratings/", token, body);
    }

    private HttpResponse<String> get(String path, @Nullable String token) {
        return clients.getLast().get(path, token);
    }

    private HttpResponse<String> send(
            String method, String path, @Nullable String token, @Nullable String body) {
        return clients.getLast().send(method, path, token, body, Map.of());
    }

    private HttpResponse<String> put(String path, String token, String body, String version) {
        return clients.getFirst().send("PUT", path, token, body, Map.of("If-Match", version));
    }

    private String broker() {
        return String.valueOf(environment.get("KAFKA_BROKER"));
    }

    private static Map<String, Object> read(HttpResponse<String> answer) {
        return JSON.fromJson(answer.body());
    }

    private static long id(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(201);
        return read(answer).get("id") instanceof Long id ? id : -1;
    }
}
