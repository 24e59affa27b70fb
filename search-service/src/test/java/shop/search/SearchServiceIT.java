package shop.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static shop.platform.test.Store.KAFKA;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.platform.embedded.EmbeddedKafka;
import shop.platform.embedded.EmbeddedRedis;
import shop.platform.embedded.EmbeddedStore;
import shop.platform.embedded.StoreSetup;
import shop.platform.kernel.Running;
import shop.platform.messaging.EventJson;
import shop.platform.settings.Settings;
import shop.platform.test.Announcer;
import shop.platform.test.FakeUserService;
import shop.platform.test.Stores;
import shop.platform.test.TestClient;

/** The whole service, twice, on a real Kafka and Redis; its neighbours are faked. */
@TestInstance(Lifecycle.PER_CLASS)
class SearchServiceIT {

    @RegisterExtension static final Stores STORES = Stores.with(KAFKA);

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final JsonType<Map<String, Object>> JSON =
            Jsonb.builder().build().type(Object.class).map();
    private static final List<String> TOPICS =
            List.of("product-events", "inventory-events", "rating-events");

    @TempDir private static Path redisDirectory;
    @TempDir private static Path kafkaDirectory;

    private final AtomicInteger ids = new AtomicInteger();
    private final Map<String, String> environment = new HashMap<>();
    private final List<Running> instances = new ArrayList<>();
    private final List<TestClient> clients = new ArrayList<>();
    private final FakeUserService users = new FakeUserService();
    private final StockAnswers products = new StockAnswers("");
    private EmbeddedStore redis;
    private Announcer announcer;
    private String staff;
    private String unheardOf;

    @BeforeAll
    void start() {
        STORES.topics(TOPICS.toArray(String[]::new));
        redis = EmbeddedRedis.start(StoreSetup.in(redisDirectory));
        environment.putAll(STORES.settings());
        environment.put("REDIS_HOST", "127.0.0.1");
        environment.put("REDIS_PORT", Integer.toString(redis.port()));
        environment.put("SEARCH_SERVICE_PORT", "0");
        environment.put("SEARCH_POPULAR_AT_LEAST", "3");
        environment.put("USER_SERVICE_URL", users.url());
        environment.put("PRODUCT_SERVICE_URL", products.url());
        environment.put("DISCOVERY_SERVICE_URL", "http://127.0.0.1:1");
        announcer = new Announcer(String.valueOf(environment.get("KAFKA_BROKER")));
        unheardOf = offer("Pallet nobody counted", "Warehouse", "10");
        for (var i = 0; i < 2; i++) {
            begin(environment);
        }
        clients.forEach(SearchServiceIT::awaitReady);
        staff = users.tokenOf(9, "customer", "staff");
    }

    @AfterAll
    void stop() {
        clients.forEach(TestClient::close);
        instances.forEach(Running::close);
        announcer.close();
        users.close();
        products.close();
        redis.close();
    }

    @Test
    void a_search_answers_in_the_contracts_shape_and_from_the_cache_the_second_time() {
        var id = offer("Plain Laptop", "Electronics", "1500");
        awaitFound("plain laptop", id);

        var first = get("/api/search/?keyword=plain+laptop&limit=7");
        var second = get("/api/search?keyword=plain+laptop&limit=7");

        var answer = JSON.fromJson(first.body());
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(answer)
                .containsEntry("keyword", "plain laptop")
                .containsEntry("count", 1L)
                .containsEntry("total", 1L)
                .containsEntry("limit", 7L)
                .containsEntry("skip", 0L)
                .containsEntry("from_cache", false);
        assertThat(first.body())
                .contains("\"_id\":\"" + id + "\",\"id\":\"" + id + "\"")
                .contains("\"price\":1500.00,", "\"currency\":\"USD\"", "\"in_stock\":true")
                .contains("\"rating\":{\"average\":0.00,\"count\":0}")
                .contains("\"highlights\":{\"name\":\"<em>Plain</em> <em>Laptop</em>\"")
                .contains("\"category\":[{\"value\":\"Electronics\",\"count\":1}]");
        assertThat(second.body())
                .isEqualTo(first.body().replace("\"from_cache\":false", "\"from_cache\":true"));
    }

    @Test
    void replicas_that_know_the_same_share_what_they_find() {
        var id = offer("Shared Spade", "Garden", "20");
        awaitFound("shared spade", id);

        get("/api/search?keyword=shared+spade&limit=3");

        assertThat(clients.get(1).get("/api/search?keyword=shared+spade&limit=3", null).body())
                .contains("\"from_cache\":true", id);
    }

    @Test
    void every_change_is_found_within_a_second_whatever_is_in_the_cache() {
        var id = offer("Fresh Bread", "Bakery", "3");
        awaitFound("fresh bread", id);
        var path = "/api/search?keyword=fresh+bread";
        get(path);
        assertThat(get(path).body()).contains("\"from_cache\":true");

        product(id, 2, "Fresh Bread", "Bakery", "4", "active");
        within(FRESH, () -> get(path).body().contains("\"price\":4.00"));
        stock(UUID.randomUUID(), id, 1, 0);
        within(FRESH, () -> get(path + "&in_stock=true").body().contains("\"total\":0,"));
        assertThat(get(path).body()).contains("\"stock\":0,\"in_stock\":false");
        stock(UUID.randomUUID(), id, 2, 8);
        within(FRESH, () -> get(path + "&in_stock=true").body().contains("\"stock\":8"));
        rating(id, 1, "4.50", 2);
        within(FRESH, () -> get(path + "&rating=4.5").body().contains("\"average\":4.50"));
        product(id, 3, "Stale Cake", "Bakery", "4", "active");
        within(FRESH, () -> get(path).body().contains("\"total\":0,"));
        within(FRESH, () -> get("/api/search?keyword=stale+cake").body().contains(id));
        product(id, 4, "Stale Cake", "Bakery", "4", "archived");
        within(FRESH, () -> !get("/api/search?keyword=stale+cake").body().contains(id));
    }

    @Test
    void drafts_and_deleted_products_cannot_be_found() {
        var draft = offer("Secret Plan", "Plans", "5", "draft");
        var gone = offer("Secret Plan B", "Plans", "5");
        awaitFound("secret plan b", gone);

        announce("product-events", "product_deleted", "product", gone, 2, said(gone, 2));

        await().until(() -> get("/api/search?keyword=secret+plan").body().contains("\"total\":0,"));
        assertThat(get("/api/search?category=Plans").body()).doesNotContain(draft, gone);
    }

    @Test
    void news_may_come_twice_and_in_any_order_over_topics() {
        var id = id();
        var message = UUID.randomUUID();
        stock(message, id, 5, 12);
        rating(id, 2, "3.00", 2);
        product(id, 2, "Shuffled Cards", "Games", "9", "active");
        product(id, 2, "Shuffled Cards", "Games", "9", "active");
        product(id, 1, "Unshuffled Cards", "Games", "1", "active");
        stock(message, id, 5, 12);
        stock(UUID.randomUUID(), id, 4, 99);
        rating(id, 1, "1.00", 1);
        var last = offer("Last Card", "Games", "1");
        awaitFound("last card", last);

        for (var client : clients) {
            var path = "/api/search?keyword=shuffled+cards&sort=newest";
            await().until(() -> client.get(path, null).body().contains("\"stock\":12"));
            assertThat(client.get(path, null).body())
                    .contains("\"price\":9.00", "\"average\":3.00", "\"name\":\"Shuffled Cards\"");
        }
    }

    @Test
    void stock_that_the_log_does_not_tell_is_asked_for_until_there_is_an_answer() {
        var told = "{\"id\":\"%s\",\"stock\":37}".formatted(unheardOf);
        try (var answers = new StockAnswers(told)) {
            answers.fail();
            var own = new HashMap<>(environment);
            own.put("PRODUCT_SERVICE_URL", answers.url());
            try (var service = SearchService.start(Settings.of(own));
                    var client = TestClient.ofPort(service.port())) {
                var path = "/api/search?keyword=pallet+nobody";
                awaitReady(client);
                assertThat(client.get(path, null).body()).contains("\"stock\":5,");
                await().until(answers::wereAsked);
                assertThat(client.get(path, null).body()).contains("\"stock\":5,");

                answers.succeed();

                await().atMost(Duration.ofSeconds(20))
                        .until(() -> client.get(path, null).body().contains("\"stock\":37,"));
            }
        }
    }

    @Test
    void the_index_is_made_anew_in_all_replicas_while_it_is_searched() throws Exception {
        var id = offer("Steady Rock", "Stones", "1");
        awaitFound("steady rock", id);
        var before = startOfReindexing(clients.get(1));
        var failures = new ConcurrentLinkedQueue<String>();
        var isSearching = new AtomicBoolean(true);
        var searching =
                Thread.ofVirtual()
                        .start(() -> {
                            while (isSearching.get()) {
                                var answer = get("/api/search?keyword=steady+rock&sort=newest");
                                if (!answer.body().contains(id)) {
                                    failures.add(answer.body());
                                }
                            }
                        });

        for (var round = 0; round < 3; round++) {
            var begun =
                    clients.getFirst().send("POST", "/api/search/reindex/", staff, null, Map.of());
            assertThat(begun.statusCode()).isEqualTo(202);
            assertThat(begun.body()).contains("\"status\":\"running\"");
            await().until(() -> status(clients.getFirst()).equals("done"));
        }
        await().until(() -> !startOfReindexing(clients.get(1)).equals(before));
        await().until(() -> status(clients.get(1)).equals("done"));
        isSearching.set(false);
        searching.join();

        assertThat(failures).isEmpty();
        var later = offer("Later Rock", "Stones", "1");
        awaitFound("later rock", later);
    }

    @Test
    void only_staff_make_the_index_anew_and_read_reports() {
        var customer = users.tokenOf(7, "customer");
        for (var path : List.of("/api/search/reindex", "/api/search/zero-results")) {
            assertThat(get(path).statusCode()).isEqualTo(401);
            assertThat(clients.getFirst().get(path, customer).statusCode()).isEqualTo(403);
            assertThat(clients.getFirst().get(path, staff).statusCode()).isEqualTo(200);
        }
        for (var body : List.of("[]", "null", "{\"a\":1}", "{", "x")) {
            assertThat(clients.getFirst().post("/api/search/reindex", staff, body).statusCode())
                    .isEqualTo(422);
        }
        assertThat(clients.getFirst().post("/api/search/reindex", null, "{}").statusCode())
                .isEqualTo(401);
        assertThat(clients.getFirst().post("/api/search/reindex", customer, "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_many_search_for_is_shown_and_what_is_missing_reported() {
        var id = offer("Popular Hat", "Hats", "10");
        awaitFound("popular hat", id);
        for (var i = 0; i < 4; i++) {
            clients.get(i % 2).get("/api/search?keyword=Popular++HAT", null);
            clients.get(i % 2).get("/api/search?keyword=qqxxzz", null);
        }
        get("/api/search?keyword=hats&category=Hats");
        get("/api/search?keyword=linh%40example.com");

        await().until(() -> {
            var popular = get("/api/search/popular?limit=100").body();
            return popular.contains("{\"keyword\":\"popular hat\",\"count\":");
        });
        await().until(() -> {
            var missing = clients.getFirst().get("/api/search/zero-results", staff).body();
            return missing.contains("{\"keyword\":\"qqxxzz\",\"count\":4}");
        });
        var popular = get("/api/search/popular?limit=100").body();
        assertThat(popular).doesNotContain("\"hats\"", "qqxxzz", "linh");
        assertThat(clients.getFirst().get("/api/search/zero-results?limit=100", staff).body())
                .doesNotContain("linh");
    }

    @Test
    void what_is_typed_is_completed_narrowed_and_sorted() {
        var shirt =
                offer(
                        "Silk Shirt",
                        "Apparel",
                        "60",
                        EventJson.object()
                                .put("name_vi", "Áo sơ mi lụa")
                                .put("brand", "Tơ")
                                .put("size", "M"));
        awaitFound("silk shirt", shirt);

        assertThat(get("/api/search?keyword=ao+so+mi+lua").body()).contains(shirt);
        assertThat(get("/api/search?keyword=" + encoded("áo sơ mi lụa")).body()).contains(shirt);
        assertThat(get("/api/search?keyword=sillk+shirt").body())
                .contains(shirt, "\"did_you_mean\":\"silk shirt\"");
        assertThat(get("/api/search/suggest?q=" + encoded("áo s")).body())
                .contains(
                        "{\"text\":\"Áo sơ mi lụa\",\"type\":\"product\",\"product_id\":\""
                                + shirt
                                + "\",\"count\":1}");
        assertThat(get("/api/search/suggest?q=appa").body())
                .contains("{\"text\":\"Apparel\",\"type\":\"category\",\"count\":1}");
        assertThat(get("/api/search/suggest").body()).contains("\"suggestions\":[]");
        var narrowed =
                get(
                        "/api/search/advanced?keyword=shirt&category=Apparel&category=Other"
                                + "&min_price=10&max_price=60.00&in_stock=true&sort=price_desc"
                                + "&attributes=brand:"
                                + encoded("Tơ")
                                + "&attributes=size:M&attributes=size:L");
        assertThat(narrowed.statusCode()).isEqualTo(200);
        assertThat(narrowed.body())
                .contains(shirt, "\"attributes\":{\"brand\":[{\"value\":\"Tơ\",\"count\":1}]");
        assertThat(get("/api/search/advanced?attributes=size:XL").body()).contains("\"total\":0,");
        assertThat(get("/api/search?category=Apparel&max_price=59.99").body())
                .contains("\"total\":0,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "skip=-1",
                "skip=10001",
                "skip=1e9",
                "skip=%00",
                "limit=0",
                "limit=101",
                "limit=x",
                "keyword=%00",
                "keyword=a%0Ab",
                "sort=best",
                "sort=%00",
                "in_stock=perhaps",
                "rating=6",
                "rating=-1",
                "rating=4.555",
                "rating=x",
                "rating=1e-999999999",
                "min_price=-1",
                "min_price=x",
                "min_price=1e999999999",
                "max_price=1e-999999999",
                "max_price=1.001",
                "min_price=2&max_price=1",
                "category=%00",
                "attributes=brand",
                "attributes=:x",
                "attributes=x:",
                "attributes=a%00:b"
            })
    void what_cannot_be_meant_is_refused(String query) {
        var refusal = get("/api/search/advanced?" + query);

        assertThat(refusal.statusCode()).isEqualTo(422);
        assertThat(refusal.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        if (!query.contains("attributes")) {
            assertThat(get("/api/search?" + query).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void too_much_is_refused_and_strange_words_find_nothing() {
        assertThat(get("/api/search?keyword=" + "x".repeat(129)).statusCode()).isEqualTo(422);
        assertThat(get("/api/search/suggest?q=" + "x".repeat(129)).statusCode()).isEqualTo(422);
        assertThat(get("/api/search?category=" + "x".repeat(201)).statusCode()).isEqualTo(422);
        for (var strange :
                List.of("*:*", "name:(", "' OR 1=1 --", "@a:{*}", "\"", "\\", "💩", "..%2F..")) {
            var answer = get("/api/search?keyword=" + encoded(strange));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(get("/api/search/suggest?q=" + encoded(strange)).statusCode())
                    .isEqualTo(200);
        }
        assertThat(get("/api/search?keyword=%FF%FE").statusCode()).isLessThan(500);
        assertThat(get("/api/search/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void searches_go_on_while_redis_is_away() {
        var id = offer("Lone Wolf", "Animals", "10");
        awaitFound("lone wolf", id);

        redis.kill();
        var first = get("/api/search?keyword=lone+wolf&sort=price_asc");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains(id);
        product(id, 2, "Lone Wolf", "Animals", "11", "active");
        within(
                FRESH,
                () ->
                        get("/api/search?keyword=lone+wolf&sort=price_asc")
                                .body()
                                .contains("\"price\":11.00"));
        assertThat(get("/api/search/suggest?q=lone").body()).contains("Lone Wolf");
        assertThat(get("/api/search/popular").statusCode()).isEqualTo(503);
        await().until(() -> get("/health").body().contains("\"redis\":\"down\""));
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        for (var i = 0; i < 3; i++) {
            get("/api/search?keyword=lone+wolf");
        }

        var port = redis.port();
        redis.close();
        redis = EmbeddedRedis.start(StoreSetup.in(redisDirectory).onPort(port));
        await().until(() -> get("/health").body().contains("\"redis\":\"up\""));
        await().until(() -> get("/api/search/popular?limit=100").body().contains("lone wolf"));
    }

    @Test
    void a_replica_that_starts_later_knows_all_that_is_in_the_log() {
        var id = offer("Early Bird", "Animals", "10");
        stock(UUID.randomUUID(), id, 1, 77);
        awaitFound("early bird", id);

        try (var later = SearchService.start(Settings.of(environment));
                var client = TestClient.ofPort(later.port())) {
            awaitReady(client);

            assertThat(client.get("/api/search?keyword=early+bird", null).body())
                    .contains(id, "\"stock\":77,");
        }
    }

    @Test
    void without_kafka_it_lives_unready_and_serves_once_it_has_caught_up() throws IOException {
        var alone = new HashMap<>(environment);
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        alone.put("KAFKA_BROKER", "127.0.0.1:" + port);
        try (var service = SearchService.start(Settings.of(alone));
                var client = TestClient.ofPort(service.port())) {
            assertThat(client.get("/health/live", null).statusCode()).isEqualTo(200);
            assertThat(client.get("/health/ready", null).statusCode()).isEqualTo(503);
            var refusal = client.get("/api/search?keyword=x", null);
            assertThat(refusal.statusCode()).isEqualTo(503);
            assertThat(refusal.body()).contains("index-not-ready");
            assertThat(refusal.headers().firstValue("Retry-After")).isPresent();

            try (var _ = EmbeddedKafka.start(StoreSetup.in(kafkaDirectory).onPort(port))) {
                EmbeddedKafka.createTopics(
                        "127.0.0.1:" + port,
                        TOPICS.stream().map(name -> new NewTopic(name, 2, (short) 1)).toList());
                awaitReady(client);
                assertThat(client.get("/api/search?keyword=x", null).statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void what_is_said_of_searches_has_the_names_on_the_wire() {
        assertThat(get("/openapi.json").body())
                .contains("\"from_cache\"", "\"min_price\"", "\"did_you_mean\"", "zero-results")
                .doesNotContain("fromCache");
    }

    private void begin(Map<String, String> settings) {
        var instance = SearchService.start(Settings.of(settings));
        instances.add(instance);
        clients.add(TestClient.ofPort(instance.port()));
    }

    private static void awaitReady(TestClient client) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> client.get("/health/ready", null).statusCode() == 200);
    }

    private void awaitFound(String keyword, String id) {
        for (var client : clients) {
            var path = "/api/search/advanced?limit=100&sort=newest&keyword=" + encoded(keyword);
            await().until(() -> client.get(path, null).body().contains("\"id\":\"" + id));
        }
    }

    private static void within(Duration time, Callable<Boolean> condition) {
        await().atMost(time).pollInterval(Duration.ofMillis(10)).until(condition);
    }

    private String status(TestClient client) {
        return reindexing(client, "status");
    }

    private String startOfReindexing(TestClient client) {
        return reindexing(client, "started_at");
    }

    private String reindexing(TestClient client, String member) {
        var answer = client.get("/api/search/reindex", staff).body();
        return String.valueOf(JSON.fromJson(answer).get(member));
    }

    private HttpResponse<String> get(String path) {
        return clients.getFirst().get(path, null);
    }

    private String id() {
        return "%024x".formatted(ids.incrementAndGet());
    }

    private String offer(String name, String category, String price) {
        return offer(name, category, price, "active");
    }

    private String offer(String name, String category, String price, String status) {
        var id = id();
        product(id, 1, name, category, price, status);
        return id;
    }

    private String offer(String name, String category, String price, EventJson attributes) {
        var id = id();
        var said = document(id, 1, name, category, price, "active").put("attributes", attributes);
        announce("product-events", "product_created", "product", id, 1, said);
        return id;
    }

    private void product(
            String id, long version, String name, String category, String price, String status) {
        var type = version == 1 ? "product_created" : "product_updated";
        var said = document(id, version, name, category, price, status);
        announce("product-events", type, "product", id, version, said);
    }

    private static EventJson said(String id, long version) {
        return document(id, version, "Any", "Any", "1", "archived");
    }

    private static EventJson document(
            String id, long version, String name, String category, String price, String status) {
        return EventJson.of("product_updated")
                .put("product_id", id)
                .put("name", name)
                .put("description", "")
                .put("price", new BigDecimal(price))
                .put("currency", "USD")
                .put("category", category)
                .put("stock", 5)
                .put("sku", "sku-" + id)
                .put("attributes", EventJson.object())
                .putTexts("images", List.of())
                .put("seller_id", 7)
                .put("status", status)
                .put("version", version)
                .put("created_at", Instant.parse("2026-11-22T10:00:00Z"))
                .put("updated_at", Instant.parse("2026-11-22T10:00:00Z"));
    }

    private void stock(UUID message, String id, long version, long available) {
        announcer.announce(
                message,
                "inventory-events",
                "inventory_updated",
                "stock",
                id,
                version,
                EventJson.of("inventory_updated")
                        .put("product_id", id)
                        .put("quantity", available)
                        .put("reserved", 0)
                        .put("available", available)
                        .toString());
    }

    private void rating(String id, long version, String average, long count) {
        announce(
                "rating-events",
                "rating_updated",
                "product_rating",
                id,
                version,
                EventJson.of("rating_updated")
                        .put("product_id", id)
                        .put("average", new BigDecimal(average))
                        .put("count", count));
    }

    private void announce(
            String topic, String type, String aggregate, String key, long version, EventJson said) {
        announcer.announce(
                UUID.randomUUID(), topic, type, aggregate, key, version, said.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
