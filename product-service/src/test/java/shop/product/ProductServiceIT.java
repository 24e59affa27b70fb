package shop.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static shop.platform.test.Store.KAFKA;
import static shop.platform.test.Store.MONGODB;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.platform.embedded.EmbeddedRedis;
import shop.platform.embedded.EmbeddedStore;
import shop.platform.embedded.StoreSetup;
import shop.platform.kernel.Running;
import shop.platform.messaging.EventJson;
import shop.platform.messaging.Topics;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;
import shop.platform.test.Announcer;
import shop.platform.test.Ear;
import shop.platform.test.FakeUserService;
import shop.platform.test.Stores;
import shop.platform.test.TestClient;

/** The whole service, twice, on real stores; user-service and the inventory are faked. */
@TestInstance(Lifecycle.PER_CLASS)
class ProductServiceIT {

    @RegisterExtension static final Stores STORES = Stores.with(MONGODB, KAFKA);

    private static final String README_PRODUCT =
            """
            {
                "name": "Laptop",
                "description": "High-performance laptop",
                "price": 1500,
                "category": "Electronics",
                "stock": 50,
                "sku": "LT-001"
              }
            """;

    private static final JsonType<Map<String, Object>> JSON =
            Jsonb.builder().build().type(Object.class).map();
    private static final Pattern PRICE = Pattern.compile("\"price\":([0-9.]+)");
    private static final String NOWHERE = "ffffffffffffffffffffffff";

    @TempDir private static Path redisDirectory;

    private final AtomicInteger skus = new AtomicInteger();
    private final Map<String, String> environment = new HashMap<>();
    private final List<Running> instances = new ArrayList<>();
    private final List<TestClient> clients = new ArrayList<>();
    private final FakeUserService users = new FakeUserService();
    private EmbeddedStore redis;
    private Announcer inventory;
    private String seller;
    private String stranger;
    private String staff;

    @BeforeAll
    void start() {
        for (var topic : List.of("product-events", "inventory-events", "rating-events")) {
            STORES.topics(topic, Topics.dead(topic), Topics.replay(topic));
        }
        redis = EmbeddedRedis.start(StoreSetup.in(redisDirectory));
        environment.putAll(STORES.settings());
        environment.put("REDIS_HOST", "127.0.0.1");
        environment.put("REDIS_PORT", Integer.toString(redis.port()));
        environment.put("PRODUCT_SERVICE_PORT", "0");
        environment.put("USER_SERVICE_URL", users.url());
        environment.put("DISCOVERY_SERVICE_URL", "http://127.0.0.1:1");
        for (var i = 0; i < 2; i++) {
            var instance = ProductService.start(Settings.of(environment));
            instances.add(instance);
            clients.add(TestClient.ofPort(instance.port()));
        }
        inventory = new Announcer(broker());
        seller = users.tokenOf(7, "customer");
        stranger = users.tokenOf(8, "customer");
        staff = users.tokenOf(9, "customer", "staff");
    }

    @AfterAll
    void stop() {
        clients.forEach(TestClient::close);
        instances.forEach(Running::close);
        inventory.close();
        users.close();
        redis.close();
    }

    @Test
    void the_readmes_product_is_entered_shown_and_listed() {
        var created = post(README_PRODUCT);
        var product = JSON.fromJson(created.body());

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(String.valueOf(product.get("id"))).matches("[0-9a-f]{24}");
        assertThat(product)
                .containsEntry("_id", product.get("id"))
                .containsEntry("name", "Laptop")
                .containsEntry("description", "High-performance laptop")
                .containsEntry("category", "Electronics")
                .containsEntry("stock", 50L)
                .containsEntry("sku", "LT-001")
                .containsEntry("attributes", Map.of())
                .containsEntry("images", List.of())
                .containsEntry("seller_id", 7L)
                .containsKey("rating")
                .containsEntry("status", "active")
                .containsEntry("version", 1L)
                .containsKeys("created_at", "updated_at");
        assertThat(created.body()).contains("\"price\":1500.00,");
        assertThat(created.body())
                .contains(
                        "\"rating\":{\"average\":0.00,\"count\":0,"
                                + "\"histogram\":{\"1\":0,\"2\":0,\"3\":0,\"4\":0,\"5\":0}}");
        assertThat(created.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(created.headers().firstValue("Location"))
                .contains("/api/products/" + product.get("id"));
        assertThat(get("/api/products/" + product.get("id"), null).body())
                .isEqualTo(created.body());
        assertThat(get("/api/products/?skip=0&limit=10", null).body())
                .contains("\"products\":[{\"_id\":", "\"total\":", "\"skip\":0", "\"limit\":10");
        assertThat(post(README_PRODUCT.replace("LT-001", "lt-001")).statusCode()).isEqualTo(409);
    }

    @Test
    void a_change_is_seen_by_either_instance_and_a_lost_update_is_refused() {
        var path = "/api/products/" + create("attributes", "{\"x\":1}");
        var body = edited("Renamed", 20);
        clients.get(1).get(path, null);

        var first = put(path, seller, body, "\"1\"");
        var second = put(path, seller, body.replace("Renamed", "Again"), "\"1\"");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(get(path, null).body()).isEqualTo(first.body());
        await().atMost(Duration.ofMillis(800))
                .until(() -> clients.get(1).get(path, null).body().equals(first.body()));
        assertThat(put(path, seller, body, "\"2\"").headers().firstValue("ETag")).contains("\"2\"");
    }

    @Test
    void only_the_seller_and_staff_change_a_product() {
        var path = "/api/products/" + create();
        var body = edited("Mine", 20);

        assertThat(put(path, stranger, body, "*").statusCode()).isEqualTo(403);
        assertThat(put(path, null, body, "*").statusCode()).isEqualTo(401);
        assertThat(delete(path, stranger).statusCode()).isEqualTo(403);
        assertThat(put(path, staff, body, "*").statusCode()).isEqualTo(200);
        assertThat(get(path, null).body()).contains("\"seller_id\":7");
        assertThat(put("/api/products/" + NOWHERE, seller, body, "*").statusCode()).isEqualTo(404);
    }

    @Test
    void an_archived_product_is_gone_for_all_but_its_seller() {
        var path = "/api/products/" + create();

        assertThat(delete(path, seller).statusCode()).isEqualTo(204);
        assertThat(delete(path, seller).statusCode()).isEqualTo(204);
        assertThat(get(path, null).statusCode()).isEqualTo(404);
        assertThat(get(path, stranger).statusCode()).isEqualTo(404);
        assertThat(get(path, seller).body()).contains("\"status\":\"archived\"");
        assertThat(put(path, seller, edited("Back", 20), "*").statusCode()).isEqualTo(409);
    }

    @Test
    void drafts_are_shown_and_listed_to_their_seller_only() {
        var path = "/api/products/" + create("status", "\"draft\"");
        var drafts = "/api/products?status=draft";

        assertThat(get(path, seller).statusCode()).isEqualTo(200);
        assertThat(get(path, stranger).statusCode()).isEqualTo(404);
        assertThat(get(drafts, seller).body()).contains("\"status\":\"draft\"");
        assertThat(get(drafts, staff).body()).contains("\"status\":\"draft\"");
        assertThat(get(drafts, stranger).body()).contains("\"products\":[]", "\"total\":0");
        assertThat(get(drafts, null).body()).contains("\"products\":[]", "\"total\":0");
    }

    @Test
    void several_are_shown_at_once_and_what_is_missing_is_named() {
        var one = create();
        var draft = create("status", "\"draft\"");

        var answer = get("/api/products/batch?ids=" + one + "," + draft + ",junk," + one, null);

        assertThat(answer.body())
                .contains("\"products\":[{\"_id\":\"" + one + "\"")
                .contains("\"missing\":[\"" + draft + "\",\"junk\"]");
        assertThat(get("/api/products/batch", null).body())
                .isEqualTo("{\"products\":[],\"missing\":[]}");
        var many =
                IntStream.rangeClosed(1, 101)
                        .mapToObj(number -> "%024x".formatted(number))
                        .collect(Collectors.joining(","));
        assertThat(get("/api/products/batch?ids=" + many, null).statusCode()).isEqualTo(422);
    }

    @Test
    void lists_are_narrowed_and_sorted() {
        var category = "Category " + skus.incrementAndGet();
        for (var price : List.of("9", "100", "20.50")) {
            post(body("category", "\"" + category + "\"").replace(": 10", ": " + price));
        }
        var path = "/api/products?category=" + category.replace(" ", "%20");

        assertThat(prices(path + "&sort=price")).isEqualTo("9.00 20.50 100.00");
        assertThat(prices(path + "&sort=-price")).isEqualTo("100.00 20.50 9.00");
        assertThat(prices(path + "&sort=price&min_price=9.01&max_price=100"))
                .isEqualTo("20.50 100.00");
        assertThat(prices(path + "&sort=price&skip=1&limit=1")).isEqualTo("20.50");
        assertThat(prices(path + "&seller=7&sort=price")).isEqualTo("9.00 20.50 100.00");
        assertThat(prices(path + "&seller=8")).isEmpty();
        assertThat(get("/api/products/categories", null).body())
                .contains("{\"name\":\"" + category + "\",\"products\":3}");
    }

    @Test
    void the_inventorys_newest_word_is_shown_however_its_news_come() {
        var id = create();
        var path = "/api/products/" + id;
        var message = UUID.randomUUID();
        assertThat(get(path, null).body()).contains("\"stock\":5,");

        stock(UUID.randomUUID(), id, 3, 30);
        stock(message, id, 4, 29);
        stock(UUID.randomUUID(), id, 2, 40);
        stock(message, id, 4, 29);
        stock(UUID.randomUUID(), id, 3, 30);
        var last = create();
        stock(UUID.randomUUID(), last, 1, 7);

        for (var client : clients) {
            await().until(() -> client.get(path, null).body().contains("\"stock\":29,"));
        }
        await().until(() -> get("/api/products/" + last, null).body().contains("\"stock\":7,"));
        assertThat(get(path, null).body()).contains("\"stock\":29,", "\"version\":1,");
    }

    @Test
    void the_newest_rating_is_shown_in_every_answer_however_its_news_come() {
        var id = create();
        var path = "/api/products/" + id;
        var message = UUID.randomUUID();
        clients.forEach(client -> client.get(path, null));

        rate(UUID.randomUUID(), id, 3, 1, 1);
        rate(message, id, 4, 1, 2);
        rate(UUID.randomUUID(), id, 2, 9, 0);
        rate(message, id, 4, 1, 2);
        rate(UUID.randomUUID(), id, 3, 1, 1);
        var last = create();
        rate(UUID.randomUUID(), last, 1, 0, 1);

        var shown =
                "\"rating\":{\"average\":3.67,\"count\":3,"
                        + "\"histogram\":{\"1\":1,\"2\":0,\"3\":0,\"4\":0,\"5\":2}}";
        for (var client : clients) {
            await().until(() -> client.get(path, null).body().contains(shown));
        }
        await().until(() -> get("/api/products/" + last, null).body().contains("\"count\":1,"));
        assertThat(get(path, null).body()).contains(shown, "\"version\":1,");
        assertThat(get("/api/products/?limit=100", null).body()).contains(shown);
        assertThat(get("/api/products/batch?ids=" + id, null).body()).contains(shown);
    }

    @Test
    void a_rating_is_in_the_document_within_a_second_of_its_news() {
        var id = create();
        var path = "/api/products/" + id;
        rate(UUID.randomUUID(), id, 1, 0, 1);
        await().until(() -> get(path, null).body().contains("\"count\":1,"));

        for (var count = 2; count <= 6; count++) {
            var shown = "\"count\":%d,".formatted(count);
            rate(UUID.randomUUID(), id, count, 0, count);
            await().pollInterval(Duration.ofMillis(10))
                    .atMost(Duration.ofSeconds(1))
                    .until(() -> get(path, null).body().contains(shown));
        }
    }

    @Test
    void what_is_for_sale_is_found_by_a_keyword() {
        var id = create("name", "\"Zweihänder (100%)\"");
        create("name", "\"Zweihander\"");

        var found =
                get(
                        "/api/products/search/ZWEIHÄNDER%20(100%25?skip=0&limit=5"
                                .replace("Ä", "%C3%84"),
                        null);

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body())
                .contains("\"_id\":\"" + id + "\"", "\"total\":1,\"skip\":0,\"limit\":5");
        assertThat(get("/api/products/search/zweih?skip=1&limit=1", null).body())
                .contains("\"total\":2,\"skip\":1,\"limit\":1");
        delete("/api/products/" + id, seller);
        await().until(() ->
                get("/api/products/search/zweih", null).body().contains("\"total\":1,"));
        assertThat(get("/api/products/search/.*", null).body()).contains("\"total\":0,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%00b", "%20", "%0A", "a?skip=-1", "a?limit=101", "a?limit=x"})
    void a_search_that_cannot_be_meant_is_refused(String keyword) {
        assertThat(get("/api/products/search/" + keyword, null).statusCode()).isBetween(400, 422);
    }

    @Test
    void a_keyword_of_more_than_a_hundred_characters_is_refused() {
        assertThat(get("/api/products/search/" + "x".repeat(101), null).statusCode())
                .isEqualTo(422);
    }

    @Test
    void each_change_is_announced_whole_and_in_order() {
        var id = create();
        var path = "/api/products/" + id;
        put(path, seller, edited("Second", 20), "*");
        clients.get(1).send("PUT", path, seller, edited("Third", 30), Map.of());
        delete(path, seller);

        var heard = new ConcurrentLinkedQueue<Map<String, Object>>();
        try (var ear = new Ear(broker(), "product-events")) {
            await().untilAsserted(() -> {
                ear.heard().forEach(news -> heard.add(JSON.fromJson(news.payload())));
                assertThat(heard)
                        .filteredOn(news -> id.equals(news.get("product_id")))
                        .extracting(news -> news.get("event") + " " + news.get("version"))
                        .containsSubsequence(
                                "product_created 1",
                                "product_updated 2",
                                "product_updated 3",
                                "product_deleted 4");
            });
        }
    }

    @Test
    void products_are_put_by_other_services_as_often_as_they_like() {
        var id = "65f0c0de3aec045b4dbc89b3";
        var path = "/internal/products/" + id;
        var token =
                ServiceCredential.of("launcher", Settings.of(environment))
                        .tokenFor("product-service");
        var body =
                """
                {"seller_id": 8, "name": "FeatherBook 13", "description": "Light.", "price": 990,
                 "category": "Electronics", "stock": 40, "sku": "LT-AIR-13",
                 "attributes": {"memory": "16 GB"}, "images": ["/api/products/media/lt-air-13.svg"]}
                """;

        var first = clients.getFirst().send("PUT", path, token, body, Map.of());
        var again = clients.getFirst().send("PUT", path, token, body, Map.of());

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("\"_id\":\"" + id + "\"", "\"seller_id\":8");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(put(path, staff, body, "*").statusCode()).isEqualTo(403);
        assertThat(put(path, null, body, "*").statusCode()).isEqualTo(401);
    }

    @Test
    void pictures_are_sent_for_long_keeping_and_no_other_file_is() {
        var picture = get("/api/products/media/lt-pro-15.svg", null);

        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.body()).contains("<svg");
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(picture.headers().firstValue("Cache-Control"))
                .contains("public, max-age=604800");
        for (var other : List.of("none.svg", "..%2Fsample.json", "%2e%2e", "lt-pro-15.png")) {
            assertThat(get("/api/products/media/" + other, null).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void one_sku_is_entered_once_however_many_try() throws Exception {
        var body = body("name", "\"Contested\"");
        try (var sellers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, 20)
                            .mapToObj(number ->
                                    sellers.submit(() ->
                                            clients.get(number % 2)
                                                    .post("/api/products", seller, body)))
                            .toList();
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get().statusCode());
            }
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        }
    }

    @Test
    void products_are_shown_and_changed_while_redis_is_away() {
        var path = "/api/products/" + create();
        get(path, null);

        redis.kill();
        assertThat(get(path, null).statusCode()).isEqualTo(200);
        assertThat(put(path, seller, edited("Alone", 20), "*").statusCode()).isEqualTo(200);
        assertThat(get(path, null).body()).contains("\"name\":\"Alone\"");
        for (var client : clients) {
            await().until(() -> client.get(path, null).body().contains("\"name\":\"Alone\""));
        }
        assertThat(get("/health/ready", null).statusCode()).isEqualTo(200);

        var port = redis.port();
        redis.close();
        redis = EmbeddedRedis.start(StoreSetup.in(redisDirectory).onPort(port));
        await().until(() -> get("/health", null).body().contains("\"redis\":\"up\""));
        put(path, seller, edited("Together", 20), "*");
        await().until(() -> clients.get(1).get(path, null).body().contains("Together"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name | \"\"",
                "name | \" \"",
                "name | null",
                "name | 12",
                "name | \"a\\u0000b\"",
                "name | \"\\ud800\"",
                "description | null",
                "description | {}",
                "price | 0",
                "price | -1",
                "price | 1000000000.01",
                "price | 1.001",
                "price | 1e400",
                "price | \"10\"",
                "price | null",
                "category | \"\"",
                "stock | -1",
                "stock | 1000000001",
                "stock | 1.5",
                "stock | 99999999999999999999",
                "stock | null",
                "sku | \"\"",
                "attributes | []",
                "attributes | {\"$gt\":1}",
                "attributes | {\"a.b\":1}",
                "attributes | {\"size\":{\"$gt\":\"\"}}",
                "attributes | {\"size\":[1]}",
                "attributes | {\"size\":null}",
                "attributes | {\"size\":1e18}",
                "images | \"/a.svg\"",
                "images | [\"javascript:alert(1)\"]",
                "images | [null]",
                "images | [{}]",
                "status | \"archived\"",
                "status | \"lost\"",
                "seller_id | 7",
                "_id | \"507f1f77bcf86cd799439011\"",
                "$where | \"1\""
            })
    void what_cannot_be_meant_is_refused_naming_the_field(String field, String value) {
        var refusal = post(body(field, value));

        assertThat(refusal.statusCode()).isEqualTo(422);
        assertThat(refusal.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(refusal.body()).contains("\"field\":\"" + field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "1", "{}", "{\"name\":}", "{\"a\":1,\"a\":2}"})
    void what_is_no_product_at_all_is_refused(String body) {
        assertThat(post(body).statusCode()).isBetween(400, 422);
    }

    @Test
    void what_is_too_long_is_refused() {
        assertThat(post(body("name", text(200))).statusCode()).isEqualTo(201);
        for (var field :
                Map.of("name", 201, "description", 5_001, "category", 101, "sku", 65).entrySet()) {
            var refusal = post(body(field.getKey(), text(field.getValue())));

            assertThat(refusal.statusCode()).isEqualTo(422);
            assertThat(refusal.body()).contains("\"field\":\"" + field.getKey());
        }
        assertThat(post(body("description", text(70_000))).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "skip=-1",
                "limit=0",
                "limit=101",
                "limit=x",
                "status=lost",
                "sort=best",
                "seller=x",
                "min_price=-1",
                "min_price=x",
                "min_price=1e999999999",
                "max_price=1e-999999999",
                "max_price=1.001"
            })
    void a_list_that_cannot_be_meant_is_refused(String query) {
        assertThat(get("/api/products?" + query, null).statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {NOWHERE, "1", "507F1F77BCF86CD799439011", "%00", "a%2Fb", "$where"})
    void an_id_that_names_nothing_is_not_found(String id) {
        assertThat(get("/api/products/" + id, null).statusCode()).isBetween(400, 404);
        assertThat(delete("/api/products/" + id, seller).statusCode()).isBetween(400, 404);
    }

    @Test
    void what_is_said_of_products_has_the_names_on_the_wire() {
        assertThat(get("/openapi.json", null).body())
                .contains("\"_id\"", "\"seller_id\"", "\"min_price\"", "/api/products/{id}")
                .doesNotContain("sellerId");
    }

    private String create() {
        return id(post(body("name", "\"Thing\"")));
    }

    private String create(String field, String value) {
        return id(post(body(field, value)));
    }

    /** A valid product with a sku of its own, one field of which is as given. */
    private String body(String field, String value) {
        var members = new HashMap<String, String>();
        members.put("name", "\"Thing\"");
        members.put("description", "\"\"");
        members.put("price", "10");
        members.put("category", "\"Things\"");
        members.put("stock", "5");
        members.put("sku", "\"sku-" + skus.incrementAndGet() + "\"");
        members.put(field, value);
        return members.entrySet().stream()
                .map(member -> "\"%s\": %s".formatted(member.getKey(), member.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private String edited(String name, int price) {
        return """
        {"name": "%s", "description": "", "price": %d, "category": "Things", "sku": "e-%s"}
        """
                .formatted(name, price, HexFormat.of().toHexDigits(skus.incrementAndGet()));
    }

    private HttpResponse<String> post(String body) {
        return clients.getFirst().post("/api/products/", seller, body);
    }

    private HttpResponse<String> get(String path, @Nullable String token) {
        return clients.getFirst().get(path, token);
    }

    private HttpResponse<String> delete(String path, @Nullable String token) {
        return clients.getFirst().send("DELETE", path, token, null, Map.of());
    }

    private HttpResponse<String> put(
            String path, @Nullable String token, String body, String version) {
        return clients.getFirst().send("PUT", path, token, body, Map.of("If-Match", version));
    }

    private void stock(UUID message, String product, long version, long available) {
        var news =
                EventJson.of("inventory_updated")
                        .put("product_id", product)
                        .put("quantity", available + 2)
                        .put("reserved", 2)
                        .put("available", available);
        inventory.announce(
                message,
                "inventory-events",
                "inventory_updated",
                "stock",
                product,
                version,
                news.toString());
    }

    private void rate(UUID message, String product, long version, long ones, long fives) {
        var news =
                EventJson.of("rating_updated")
                        .put("product_id", product)
                        .put(
                                "average",
                                BigDecimal.valueOf(ones + 5 * fives)
                                        .divide(
                                                BigDecimal.valueOf(ones + fives),
                                                2,
                                                RoundingMode.HALF_UP))
                        .put("count", ones + fives)
                        .put("histogram", Map.of("1", ones, "2", 0L, "3", 0L, "4", 0L, "5", fives))
                        .put("updated_at", Instant.parse("2026-11-22T10:00:00Z"));
        inventory.announce(
                message,
                "rating-events",
                "rating_updated",
                "product_rating",
                product,
                version,
                news.toString());
    }

    private String broker() {
        return String.valueOf(environment.get("KAFKA_BROKER"));
    }

    private String prices(String path) {
        return PRICE.matcher(get(path, null).body())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining(" "));
    }

    private static String id(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(201);
        return String.valueOf(JSON.fromJson(answer.body()).get("id"));
    }

    private static String text(int length) {
        return "\"" + "x".repeat(length) + "\"";
    }
}
