package shop.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.platform.kernel.Running;

/** What every gateway to the shop does, seen from outside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GatewayContract {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String TRACEPARENT = "00-" + TRACE + "-b7ad6b7169203331-01";
    private static final String ORIGIN = "http://localhost:3000";

    private final Shop shop = new Shop();
    private final HttpClient client = client("127.0.0.1");
    private Running gateway;

    /** Starts a gateway to {@code shop} that waits for one second for an answer. */
    abstract Running start(Shop shop) throws IOException;

    @BeforeAll
    void open() throws IOException {
        gateway = start(shop);
    }

    @AfterAll
    void close() {
        client.close();
        if (gateway != null) {
            gateway.close();
        }
        shop.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/users/me, user",
        "/api/products, product",
        "/api/products/?skip=0&limit=10, product",
        "/api/orders/1, order",
        "/api/orders/1/events, order",
        "/api/notifications/stream, notification",
        "/api/cart, order",
        "/api/payments/1, payment",
        "/api/inventory/1, inventory",
        "/api/shipments/1, shipping",
        "/api/shipping/1, shipping",
        "/api/promotions/active, promotion",
        "/api/ratings/1, rating",
        "/api/search/?keyword=laptop, search",
        "/api/favourites, favourite",
        "/api/favorites/, favourite",
        "/api/notifications, notification",
        "/api/tax/rates, tax",
        "/docs, discovery",
        "/docs/swagger-ui.css, discovery"
    })
    void passes_each_path_as_it_is_to_the_service_it_belongs_to(String uri, String service)
            throws Exception {
        var answer = get(uri);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("-" + service + "\n").contains("GET " + uri + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "/health, /overview/health",
        "/openapi.json, /overview/openapi.json",
        "/api/discovery/services, /services",
        "/api/discovery/services/, /services",
        "/api/discovery/discover/order-service?all=1, /discover/order-service?all=1"
    })
    void asks_the_registry_for_what_concerns_all_services(String uri, String asked)
            throws Exception {
        var answer = get(uri);

        assertThat(answer.body()).contains("-discovery\n").contains("GET " + asked + "\n");
    }

    @Test
    void passes_the_news_that_the_shop_is_not_whole_as_often_as_it_is_asked() throws Exception {
        for (var i = 0; i < 4; i++) {
            var answer = get("/health?do=503");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).isEqualTo("busy");
        }
        assertThat(get("/health").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/internal/orders/1",
                "/metrics",
                "/actuator",
                "/register/order-service",
                "/api",
                "/api/",
                "/api/internal/orders/1",
                "/api/usersx",
                "/api/Users/me",
                "/API/users/me",
                "/health/live",
                "/docsx",
                "/overview/health",
                "/api/discovery",
                "/api/discovery/watch",
                "/api/discovery/register/order-service",
                "/api/discovery/services/x"
            })
    void routes_nothing_else(String uri) throws Exception {
        var answer = get(uri);

        assertProblem(answer, 404, "not-found", uri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/users/..%2f..%2finternal/orders/1",
                "/api/users/%2e%2e/orders/1",
                "/api/users/../orders/1",
                "/api/users/./me",
                "/api/users/..",
                "/internal/../api/orders/1",
                "/api//orders/1",
                "//internal/orders/1",
                "/api/orders%5c1",
                "/api/orders\\1",
                "/api/orders/%252e%252e/internal",
                "/api/orders/%252F1",
                "/api/orders/%00",
                "/api/orders/%zz"
            })
    void refuses_addresses_that_could_be_read_in_two_ways(String uri) throws Exception {
        var answer =
                Wire.send(
                        gateway.port(),
                        "GET %s HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n\r\n"
                                .formatted(uri));

        assertMalformed(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/orders HTTP/1.1\r\nHost: shop\r\nContent-Length: 5\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x",
                "POST /api/orders HTTP/1.1\r\nHost: shop\r\nContent-Length: 5\r\n"
                        + "Content-Length: 6\r\n\r\nhello",
                "POST /api/orders HTTP/1.1\r\nHost: shop\r\nContent-Length: 5\r\n"
                        + "Content-Length: 5\r\n\r\nhello",
                "POST /api/orders HTTP/1.1\r\nHost: shop\r\nContent-Length: -5\r\n\r\nhello",
                "GET /api/orders HTTP/1.1\r\n\r\n",
                "GET /api/orders HTTP/1.1\r\nHost: shop\r\nHost: evil\r\n\r\n",
                "GET /api/orders HTTP/1.1\r\nHost: shop/evil\r\n\r\n",
                "GET http://evil/api/orders HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n\r\n",
                "GET /api/orders HTTP/1.1\r\nHost: shop\r\nX: y\0z\r\n\r\n"
            })
    void refuses_requests_that_could_be_read_in_two_ways(String request) throws Exception {
        assertMalformed(Wire.send(gateway.port(), request));
        assertThat(shop.seen(Service.ORDER)).noneMatch(seen -> seen.contains("/x"));
    }

    @Test
    void refuses_transfer_encodings_it_does_not_know() throws Exception {
        var answer =
                Wire.send(
                        gateway.port(),
                        lines(
                                "POST /api/orders HTTP/1.1",
                                "Host: shop",
                                "Transfer-Encoding: gzip, chunked",
                                "",
                                "0",
                                "",
                                ""));

        assertThat(answer).matches("(?s)HTTP/1.1 (400|501) .*");
    }

    @Test
    void passes_a_request_in_chunks_with_its_length() throws Exception {
        var answer =
                Wire.send(
                        gateway.port(),
                        lines(
                                "POST /api/orders HTTP/1.1",
                                "Host: shop",
                                "Connection: close",
                                "Transfer-Encoding: chunked",
                                "",
                                "5",
                                "hello",
                                "0",
                                "",
                                ""));

        assertThat(answer).contains("body=5").containsIgnoringCase("Content-length=[5]");
    }

    @Test
    void believes_nothing_a_client_says_of_itself() throws Exception {
        var answer =
                send(
                        request("/api/users/me")
                                .header("X-Forwarded-For", "10.1.2.3")
                                .header("X-Forwarded-Proto", "https")
                                .header("X-Forwarded-Host", "evil")
                                .header("X-Real-IP", "10.1.2.3")
                                .header("Forwarded", "for=10.1.2.3")
                                .header("X-User-Id", "1")
                                .header("X-User-Roles", "admin"));

        assertThat(answer.body())
                .containsIgnoringCase("X-Forwarded-For=[127.0.0.1]\n")
                .containsIgnoringCase("X-Forwarded-Proto=[http]\n")
                .doesNotContain("10.1.2.3", "evil")
                .doesNotContainIgnoringCase("X-User", "X-Real-IP");
    }

    @Test
    void passes_on_what_a_service_needs_to_know() throws Exception {
        var answer =
                send(
                        request("/api/orders")
                                .header("Authorization", "Bearer x")
                                .header("Idempotency-Key", "k-1")
                                .header("If-Match", "W/\"3\"")
                                .POST(BodyPublishers.ofString("hello")));

        assertThat(answer.body())
                .contains("POST /api/orders\n", "body=5\n")
                .containsIgnoringCase("Authorization=[Bearer x]\n")
                .containsIgnoringCase("Idempotency-Key=[k-1]\n")
                .containsIgnoringCase("If-Match=[\"3\"]\n")
                .containsIgnoringCase("Host=[127.0.0.1:%d]".formatted(gateway.port()));
    }

    @Test
    void keeps_the_names_a_request_already_has() throws Exception {
        var answer =
                send(
                        request("/api/orders")
                                .header("X-Request-Id", "r-1")
                                .header("traceparent", TRACEPARENT));

        assertThat(answer.body())
                .containsIgnoringCase("X-Request-Id=[r-1]\n")
                .containsIgnoringCase("traceparent=[" + TRACEPARENT + "]\n");
        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("r-1");
    }

    @Test
    void names_a_request_that_has_no_usable_name() throws Exception {
        var answer =
                send(
                        request("/api/orders")
                                .header("X-Request-Id", "a b")
                                .header("traceparent", "x"));

        var id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(id).matches("[0-9a-f]{32}");
        assertThat(answer.body())
                .containsIgnoringCase("X-Request-Id=[" + id + "]\n")
                .containsPattern("(?i)traceparent=\\[00-[0-9a-f]{32}-[0-9a-f]{16}-01]\n");
    }

    @Test
    void tells_the_trace_in_its_own_problems() throws Exception {
        var answer = send(request("/nowhere").header("traceparent", TRACEPARENT));

        assertThat(answer.body()).contains("\"trace_id\":\"" + TRACE + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/orders", "/nowhere"})
    void says_in_every_answer_what_browsers_must_not_do(String uri) throws Exception {
        var headers = get(uri).headers();

        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(headers.firstValue("Server").orElse("")).doesNotContainPattern("\\d");
    }

    @Test
    void lets_the_pages_of_known_origins_call() throws Exception {
        var headers = send(request("/api/orders").header("Origin", ORIGIN)).headers();

        assertThat(headers.allValues("Access-Control-Allow-Origin")).containsExactly(ORIGIN);
        assertThat(headers.allValues("Access-Control-Allow-Credentials")).containsExactly("true");
        assertThat(headers.firstValue("Access-Control-Expose-Headers").orElse(""))
                .contains("ETag", "X-Request-Id", "Idempotent-Replayed", "X-Cart-Token");
        assertThat(String.join(",", headers.allValues("Vary"))).contains("Origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://localhost:3000.evil.example", "null"})
    void tells_other_origins_nothing(String origin) throws Exception {
        for (var method : List.of("GET", "OPTIONS")) {
            var answer =
                    send(
                            request("/api/orders")
                                    .header("Origin", origin)
                                    .method(method, BodyPublishers.noBody()));

            assertThat(answer.headers().map().keySet())
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
        }
    }

    @Test
    void answers_a_preflight_by_itself() throws Exception {
        var before = shop.seen(Service.ORDER).size();

        var answer =
                send(
                        request("/api/orders")
                                .header("Origin", ORIGIN)
                                .header("Access-Control-Request-Method", "POST")
                                .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
                .contains("POST", "PATCH");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .contains("Authorization", "Idempotency-Key", "X-Cart-Token", "Last-Event-ID");
        assertThat(answer.headers().firstValue("Access-Control-Max-Age")).hasValue("600");
        assertThat(shop.seen(Service.ORDER)).hasSize(before);
    }

    @Test
    void lets_the_registry_only_be_read() throws Exception {
        for (var method : List.of("POST", "PUT", "DELETE")) {
            var answer =
                    send(
                            request("/api/discovery/services")
                                    .method(method, BodyPublishers.noBody()));

            assertProblem(answer, 405, "method-not-allowed", "/api/discovery/services");
            assertThat(answer.headers().allValues("Allow")).containsExactly("GET, HEAD");
        }
    }

    @Test
    void takes_bodies_up_to_the_limit() throws Exception {
        var answer = post("/api/orders", new byte[64 * 1024]);

        assertThat(answer.body()).contains("body=65536\n");
    }

    @Test
    void refuses_larger_bodies() throws Exception {
        var before = shop.seen(Service.ORDER).size();

        assertProblem(
                post("/api/orders", new byte[64 * 1024 + 1]), 413, "too-large", "/api/orders");
        assertThat(shop.seen(Service.ORDER)).hasSize(before);
    }

    @Test
    void refuses_larger_bodies_that_come_in_chunks() throws Exception {
        var answer =
                Wire.send(
                        gateway.port(),
                        "POST /api/orders HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n"
                                + ("2000\r\n" + "x".repeat(0x2000) + "\r\n").repeat(9)
                                + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("/problems/too-large");
    }

    @Test
    void refuses_headers_that_are_too_large() throws Exception {
        assertThat(send(request("/api/orders").header("X", "x".repeat(4_000))).statusCode())
                .isEqualTo(200);
        assertMalformed(
                Wire.send(
                        gateway.port(),
                        "GET /api/orders HTTP/1.1\r\nHost: shop\r\nX: %s\r\n\r\n"
                                .formatted("x".repeat(9_000))));
        assertMalformed(
                Wire.send(
                        gateway.port(),
                        "GET /api/orders HTTP/1.1\r\nHost: shop\r\n%s\r\n"
                                .formatted(("X: " + "x".repeat(4_000) + "\r\n").repeat(6))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/orders?of=slow HTTP/1.1\r\nHost: shop\r\nX: ",
                "GET /api/users HTTP/1.1\r\nHost: shop\r\n\r\n"
                        + "GET /api/orders?of=slow HTTP/1.1\r\nHost: shop\r\nX: "
            })
    void cuts_off_a_client_whose_headers_come_too_slowly(String start) throws Exception {
        var answer = Wire.trickle(gateway.port(), start);

        assertThat(answer).doesNotContain("orders");
        assertThat(shop.seen(Service.ORDER)).noneMatch(seen -> seen.contains("slow"));
    }

    @Test
    void cuts_off_a_client_whose_body_does_not_come() throws Exception {
        var answer =
                Wire.send(
                        gateway.port(),
                        lines(
                                "POST /api/orders?of=slow HTTP/1.1",
                                "Host: shop",
                                "Content-Length: 1000",
                                "",
                                "x"));

        assertThat(answer).matches("(?s)|HTTP/1.1 408 .*/problems/request-timeout.*");
        assertThat(shop.seen(Service.ORDER)).noneMatch(seen -> seen.contains("slow"));
    }

    @Test
    void refuses_addresses_that_are_too_long() throws Exception {
        var answer =
                Wire.send(
                        gateway.port(),
                        "GET /api/orders?q=%s HTTP/1.1\r\nHost: shop\r\n\r\n"
                                .formatted("x".repeat(9_000)));

        assertThat(answer).matches("(?s)HTTP/1.[01] 414 .*").contains("/problems/uri-too-long");
    }

    @Test
    void compresses_long_texts_for_those_who_want_it() throws Exception {
        var answer =
                client.send(
                        request("/api/products?do=long").header("Accept-Encoding", "gzip").build(),
                        BodyHandlers.ofInputStream());

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(String.join(",", answer.headers().allValues("Vary")))
                .containsIgnoringCase("Accept-Encoding");
        assertThat(answer.headers().firstValue("ETag")).hasValue("W/\"3\"");
        try (var body = new GZIPInputStream(answer.body())) {
            assertThat(new String(body.readAllBytes(), UTF_8)).isEqualTo(Upstream.LONG_TEXT);
        }
    }

    @Test
    void compresses_neither_short_texts_nor_for_those_who_did_not_ask() throws Exception {
        var plain = get("/api/products?do=long");
        var small = send(request("/api/products?do=problem").header("Accept-Encoding", "gzip"));

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.headers().firstValue("ETag")).hasValue("\"3\"");
        assertThat(plain.body()).isEqualTo(Upstream.LONG_TEXT);
        assertThat(small.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void answers_HEAD_without_a_body() throws Exception {
        var answer = send(request("/api/products").method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void passes_a_refusal_of_a_service_as_it_is() throws Exception {
        var answer = get("/api/orders?do=problem");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("{\"type\":\"/problems/of-its-own\"}");
        assertThat(answer.headers().allValues("Content-Type"))
                .containsExactly("application/problem+json");
        assertThat(answer.headers().allValues("ETag")).containsExactly("\"7\"");
        assertThat(answer.headers().allValues("Retry-After")).containsExactly("9");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .containsExactlyInAnyOrder("a=1; HttpOnly", "b=2; HttpOnly");
    }

    @ParameterizedTest
    @CsvSource({"/api/orders/1/events, ORDER", "/api/notifications/stream, NOTIFICATION"})
    void passes_events_when_they_happen(String path, Service service) throws Exception {
        var answer =
                client.send(
                        request(path + "?do=stream").header("Accept-Encoding", "gzip").build(),
                        BodyHandlers.ofInputStream());

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.headers().firstValue("X-Accel-Buffering")).isEmpty();
        try (var events = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
            for (var i = 1; i <= 3; i++) {
                assertThat(events.readLine()).isEqualTo("data: " + i);
                assertThat(events.readLine()).isEmpty();
                shop.a(service).nextEvent();
                shop.b(service).nextEvent();
            }
            assertThat(events.readLine()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "reset, promotions, PROMOTION",
        "502, ratings, RATING",
        "503, favourites, FAVOURITE",
        "hang, notifications, NOTIFICATION"
    })
    void asks_another_instance_what_may_be_asked_twice(String fault, String path, Service service)
            throws Exception {
        for (var method : List.of("GET", "PUT", "DELETE", "GET")) {
            var answer =
                    send(
                            request("/api/%s?do=%s&at=a".formatted(path, fault))
                                    .method(method, BodyPublishers.ofString("hello")));

            assertThat(answer.body()).contains("instance=b-", "body=5\n");
        }
        assertThat(shop.a(service).seen()).isNotEmpty();
    }

    /** A door of its own, which has no connection yet on which a POST might have been sent. */
    @Test
    void asks_another_instance_if_one_is_gone() throws Exception {
        try (var half = new Shop();
                var door = start(half)) {
            half.a(Service.INVENTORY).close();

            for (var method : List.of("POST", "GET", "POST", "POST", "PATCH")) {
                var answer =
                        send(
                                request(door, "/api/inventory/1")
                                        .method(method, BodyPublishers.ofString("hello")));

                assertThat(answer.body()).contains("instance=b-", "body=5\n");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset", "hang"})
    void never_sends_a_POST_twice(String fault) throws Exception {
        var uri = "/api/payments?do=" + fault;

        assertProblem(post(uri, new byte[1]), 503, "service-unavailable", "/api/payments");
        assertThat(shop.seen(Service.PAYMENT)).containsOnlyOnce("POST " + uri);
    }

    @Test
    void passes_the_excuse_of_a_service_to_who_may_not_ask_twice() throws Exception {
        var answer = post("/api/users?do=503", new byte[1]);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("busy");
        assertThat(shop.seen(Service.USER)).containsOnlyOnce("POST /api/users?do=503");
    }

    @ParameterizedTest
    @CsvSource({"reset, shipments", "hang, tax"})
    void says_when_no_instance_answers(String fault, String path) throws Exception {
        var answer = get("/api/%s?do=%s".formatted(path, fault));

        assertProblem(answer, 503, "service-unavailable", "/api/" + path);
        assertThat(answer.headers().allValues("Retry-After")).containsExactly("1");
    }

    @Test
    void limits_how_often_one_address_may_try_to_sign_in() throws Exception {
        try (var stranger = client("127.0.0.2")) {
            var answers = new ArrayList<HttpResponse<String>>();
            for (var i = 0; i < 30; i++) {
                answers.add(
                        stranger.send(
                                request(i % 2 == 0 ? "/api/users/login" : "/api/users/%6cogin/")
                                        .header("X-Forwarded-For", "10.0.0." + i)
                                        .build(),
                                BodyHandlers.ofString()));
            }

            assertThat(answers.subList(0, 20)).allMatch(answer -> answer.statusCode() == 200);
            assertThat(answers.getLast().statusCode()).isEqualTo(429);
            assertThat(answers.getLast().body()).contains("/problems/too-many-requests");
            assertThat(answers.getLast().headers().allValues("Retry-After")).containsExactly("2");
            assertThat(
                            stranger.send(request("/api/products").build(), BodyHandlers.ofString())
                                    .statusCode())
                    .isEqualTo(200);
        }
        assertThat(get("/api/users/login").statusCode()).isEqualTo(200);
    }

    @Test
    void limits_how_often_one_address_may_ask() throws Exception {
        try (var stranger = client("127.0.0.3")) {
            var started = System.nanoTime();
            var statuses = new ArrayList<Integer>();
            while (!statuses.contains(429) && statuses.size() < 10_000) {
                statuses.addAll(flood(stranger, 300));
            }
            var seconds = (System.nanoTime() - started) / 1e9;

            assertThat(statuses).containsOnly(200, 429);
            assertThat((double) Collections.frequency(statuses, 200))
                    .isBetween(200.0, 202 + 50 * seconds);
        }
    }

    private List<Integer> flood(HttpClient client, int requests) {
        var answers =
                IntStream.range(0, requests)
                        .mapToObj(_ ->
                                client.sendAsync(
                                        request("/api/products").build(), BodyHandlers.ofString()))
                        .toList();
        return answers.stream().map(answer -> answer.join().statusCode()).toList();
    }

    private static String lines(String... lines) {
        return String.join("\r\n", lines);
    }

    private static void assertProblem(
            HttpResponse<String> answer, int status, String code, String instance) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("Content-Type"))
                .containsExactly("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"/problems/" + code + "\"")
                .contains("\"status\":" + status + ",")
                .contains("\"instance\":\"" + instance + "\"")
                .containsPattern("\"trace_id\":\"[0-9a-f]{32}\"");
    }

    private static void assertMalformed(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .containsIgnoringCase("Content-Type: application/problem+json")
                .contains("\"type\":\"/problems/malformed-request\"");
    }

    private HttpResponse<String> get(String uri) throws Exception {
        return send(request(uri));
    }

    private HttpResponse<String> post(String uri, byte[] body) throws Exception {
        return send(request(uri).POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String uri) {
        return request(gateway, uri);
    }

    private static HttpRequest.Builder request(Running door, String uri) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + uri))
                .timeout(Duration.ofSeconds(10));
    }

    private static HttpClient client(String address) {
        return HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral(address))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }
}
