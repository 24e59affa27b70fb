package shop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.platform.kernel.Problem;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;

class ServiceServerTest {

    private final AtomicBoolean mysql = new AtomicBoolean(true);
    private final LinkedBlockingQueue<ServerEvent> events = new LinkedBlockingQueue<>();
    private final Shop shop =
            Shop.open(service ->
                    service.check("mysql", mysql::get)
                            .check(new Check("redis", false, () -> false))
                            .body("POST /api/parcels/import", 1_000_000, "text/csv")
                            .raw(routing ->
                                    routing.post("/api/parcels/import", this::echo)
                                            .get("/api/parcels/live", this::live)
                                            .get("/api/parcels/silent", this::silent)
                                            .get("/api/parcels/full", this::full)));

    @AfterEach
    void close() {
        shop.close();
    }

    private void echo(ServerRequest request, ServerResponse response) throws IOException {
        response.send("" + request.content().inputStream().readAllBytes().length);
    }

    private void live(ServerRequest request, ServerResponse response) {
        EventStream.pump(request, response, events);
    }

    private void silent(ServerRequest request, ServerResponse response) {
        EventStream.pump(request, response, events, Duration.ofMillis(1));
    }

    private void full(ServerRequest request, ServerResponse response) {
        throw new Full();
    }

    private static final class Full extends Problem {
        Full() {
            super(
                    Kind.TOO_MANY,
                    "van-full",
                    "The van is full.",
                    List.of(),
                    Map.of("retry_after", 7, "status", "mine", "seats", 3));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/parcels", "/api/parcels/"})
    void both_slash_forms_answer_alike(String path) {
        var answer = shop.post(path, Shop.PARCEL);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body())
                .contains("\"shipping_address\":\"Main Street 1\"")
                .contains("\"total_amount\":3000.00")
                .contains("\"created_at\":\"2023-11-14T22:13:20Z\"");
    }

    @Test
    void a_server_whose_port_is_taken_does_not_pass_for_started() {
        assertThatThrownBy(() -> Shop.open(service -> service.port(shop.port())))
                .hasMessage("parcel-service cannot listen on port " + shop.port());
    }

    @Test
    void an_unknown_address_is_not_found_and_a_wrong_method_says_the_right_ones() {
        assertThat(shop.get("/nowhere").statusCode()).isEqualTo(404);

        var wrong = shop.send("PATCH", "/api/parcels/1", "");

        assertThat(wrong.statusCode()).isEqualTo(405);
        assertThat(wrong.headers().firstValue("Allow")).contains("GET, PUT, DELETE");
    }

    @Test
    void options_tells_the_methods_and_head_answers_as_get_without_a_body() {
        var options = shop.send("OPTIONS", "/api/parcels/", "");
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.headers().firstValue("Allow")).contains("GET, POST");

        var head = shop.send("HEAD", "/api/parcels/1", "");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(shop.send("HEAD", "/nowhere", "").statusCode()).isEqualTo(404);
        assertThat(shop.get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void a_problem_has_all_its_members_and_none_of_them_is_hidden() {
        var answer = shop.get("/api/parcels/full/?a=b");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("7");
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.body())
                .matches(
                        "\\{\"type\":\"/problems/van-full\",\"title\":\"Van full\",\"status\":429,"
                                + "\"detail\":\"The van is full.\","
                                + "\"instance\":\"/api/parcels/full\",\"trace_id\":\"[0-9a-f]{32}\","
                                + "(\"retry_after\":7,\"seats\":3|\"seats\":3,\"retry_after\":7)}");
    }

    @Test
    void a_fault_tells_its_trace_and_nothing_else() {
        var answer = shop.send("DELETE", "/api/parcels/1", "");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("\"trace_id\"")
                .doesNotContain("jdbc")
                .doesNotContain("Exception");
    }

    @Test
    void invalid_fields_are_named_as_on_the_wire() {
        var answer =
                shop.post(
                        "/api/parcels",
                        Shop.PARCEL.replace("\"p-1\"", "\" \"").replace(": 2,", ": -2,"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"field\":\"items[0].product_id\"")
                .contains("\"field\":\"items[0].quantity\"");
    }

    @Test
    void unknown_and_mistyped_fields_are_named_too() {
        assertThat(shop.post("/api/parcels", Shop.PARCEL.replace("fragile", "price")).body())
                .contains("\"field\":\"items[0].price\",\"message\":\"is not a known field\"");
        assertThat(shop.post("/api/parcels", Shop.PARCEL.replace(": 2,", ": 2.5,")).body())
                .contains("\"field\":\"items[0].quantity\",\"message\":\"must be a whole number\"");
        assertThat(shop.post("/api/parcels", Shop.PARCEL.replace(": 2,", ": 9999999999,")).body())
                .contains("\"field\":\"items[0].quantity\",\"message\":\"is out of range\"");
    }

    @Test
    void who_is_not_signed_in_is_asked_to_and_who_shows_a_bad_token_is_refused() {
        var anonymous = shop.get("/api/parcels/mine");
        assertThat(anonymous.statusCode()).isEqualTo(401);
        assertThat(anonymous.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Bearer"));

        assertThat(shop.get("/api/parcels/1", "Authorization", "Bearer a.b.c").statusCode())
                .isEqualTo(401);
        assertThat(shop.get("/health", "Authorization", "Bearer a.b.c").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_service_is_known_by_its_credential_and_is_nobody_who_signs_in() {
        var settings = Settings.of(Map.of("SHOP_PROFILE", "dev"));
        var token = ServiceCredential.of("order-service", settings).tokenFor("parcel-service");

        var answer = shop.get("/api/parcels/mine", "Authorization", "Bearer " + token);

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void a_body_of_another_type_or_size_is_refused() {
        assertThat(shop.post("/api/parcels", "a=b", "Content-Type", "text/plain").statusCode())
                .isEqualTo(415);
        var large = "{\"a\":\"" + "x".repeat(70_000) + "\"}";
        assertThat(shop.post("/api/parcels", large).statusCode()).isEqualTo(413);
        var chunked =
                BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)));
        assertThat(shop.send("POST", "/api/parcels", chunked).statusCode()).isEqualTo(413);
    }

    @Test
    void a_route_may_have_its_own_limit_and_type() {
        var csv = "x".repeat(200_000);

        assertThat(shop.post("/api/parcels/import/", csv, "Content-Type", "text/csv").body())
                .isEqualTo("200000");
        assertThat(shop.post("/api/parcels/import/", csv).statusCode()).isEqualTo(415);
    }

    @Test
    void a_change_must_name_the_version_it_is_based_on() {
        assertThat(shop.send("PUT", "/api/parcels/1", Shop.PARCEL).statusCode()).isEqualTo(428);
        assertThat(change("\"6\"")).isEqualTo(412);
        assertThat(change("W/\"7\"")).isEqualTo(412);
        assertThat(change("\"7\"")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "W/\"7\"", "\"6\", W/\"7\"", "*"})
    void who_has_the_present_version_is_not_sent_it_again(String known) {
        for (var method : List.of("GET", "HEAD", "GET")) {
            var answer = shop.send(method, "/api/parcels/1", "", "If-None-Match", known);

            assertThat(answer.statusCode()).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
            assertThat(answer.headers().firstValue("Content-Type")).isEmpty();
        }
    }

    @Test
    void who_has_another_version_or_asks_for_what_has_none_is_sent_it() {
        assertThat(shop.get("/api/parcels/1", "If-None-Match", "\"6\"").body())
                .contains("\"id\":1,");
        assertThat(shop.get("/api/parcels", "If-None-Match", "*").body()).startsWith("[{");
        assertThat(shop.get("/nowhere", "If-None-Match", "*").statusCode()).isEqualTo(404);
        assertThat(shop.post("/api/parcels", Shop.PARCEL, "If-None-Match", "*").statusCode())
                .isEqualTo(201);
    }

    private int change(String tag) {
        return shop.send("PUT", "/api/parcels/1", Shop.PARCEL, "If-Match", tag).statusCode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait=5", "respond-async, wait=5", "wait = 5; x"})
    void a_preferred_wait_is_read(String prefer) {
        assertThat(shop.get("/api/parcels/1/patience", "Prefer", prefer).body())
                .contains("\"id\":5,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait=-1", "wait=x", "respond-async", "wait=99999", "await=5"})
    void a_preference_that_cannot_be_read_is_left_aside(String prefer) {
        assertThat(shop.get("/api/parcels/1/patience", "Prefer", prefer).body())
                .contains("\"id\":2,");
    }

    @Test
    void names_and_traces_of_requests_are_taken_over_and_told() {
        var trace = "0af7651916cd43dd8448eb211c80319c";
        var answer =
                shop.get(
                        "/api/parcels/1",
                        "X-Request-Id",
                        "r-1",
                        "traceparent",
                        "00-" + trace + "-b7ad6b7169203331-01");

        assertThat(answer.headers().firstValue("X-Request-Id")).contains("r-1");
        assertThat(answer.headers().firstValue("traceparent"))
                .hasValueSatisfying(value -> assertThat(value).contains(trace));
        assertThat(shop.get("/", "X-Request-Id", "a b\tc").headers().firstValue("X-Request-Id"))
                .hasValueSatisfying(value -> assertThat(value).matches("[0-9a-f]{16}"));
        assertThat(
                        shop.get("/nowhere", "traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                                .body())
                .contains(trace);
    }

    @Test
    void answers_are_private_and_say_nothing_of_the_server() {
        var headers = shop.get("/api/parcels/1").headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void figures_know_routes_and_not_addresses() {
        shop.get("/api/parcels/4711");
        shop.get("/nowhere/4711");

        assertThat(shop.get("/metrics").body())
                .contains("http_server_requests_seconds_count")
                .contains("route=\"/api/parcels/{id}\"")
                .contains("route=\"none\"")
                .doesNotContain("parcels/4711")
                .doesNotContain("nowhere");
    }

    @Test
    void health_names_what_is_down_and_only_what_is_required_counts() {
        assertThat(shop.get("/health").body())
                .isEqualTo(
                        "{\"status\":\"degraded\",\"service\":\"parcel-service\","
                                + "\"checks\":{\"mysql\":\"up\",\"redis\":\"down\"}}");
        assertThat(shop.get("/health/ready").statusCode()).isEqualTo(200);

        mysql.set(false);

        await().until(() -> shop.get("/health/ready").statusCode() == 503);
        assertThat(shop.get("/health").statusCode()).isEqualTo(503);
        assertThat(shop.get("/health/live").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET  HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX: LONG\r\n\r\n",
                "GET /MANY HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nBad Name: x\r\n\r\n",
                "POST /api/parcels HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: x\r\n\r\n",
                "POST /api/parcels HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
            })
    void what_is_no_request_is_a_problem_too(String bytes) throws IOException {
        try (var socket = new Socket("localhost", shop.port())) {
            socket.setSoTimeout(5_000);
            var request =
                    bytes.replace("LONG", "x".repeat(20_000)).replace("MANY", "x".repeat(9_000));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
            assertThat(answer).contains("\"trace_id\"");
        }
    }

    @Test
    void events_are_sent_as_they_come_and_end() {
        events.add(new ServerEvent("1", "moved", "{\"id\":1}"));
        events.add(ServerEvent.END);

        var answer = shop.get("/api/parcels/live");

        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        assertThat(answer.body()).isEqualTo(":\n\nid: 1\nevent: moved\ndata: {\"id\":1}\n\n");
    }

    @Test
    void a_silent_stream_is_kept_open_by_comments() throws IOException {
        var silent = URI.create("http://localhost:" + shop.port() + "/api/parcels/silent");

        try (var stream = silent.toURL().openStream()) {
            assertThat(stream.readNBytes(9)).asString().isEqualTo(":\n\n:\n\n:\n\n");

            events.add(new ServerEvent("1", "moved", "{}"));
            events.add(ServerEvent.END);
            assertThat(stream.readAllBytes())
                    .asString()
                    .endsWith("id: 1\nevent: moved\ndata: {}\n\n");
        }
    }

    @Test
    void stopping_ends_streams_and_finishes_what_is_under_way() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        shop.parcels.onPlace =
                _ -> {
                    begun.countDown();
                    hold(goOn);
                };
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var stream = clients.submit(() -> shop.get("/api/parcels/live"));
            var order = clients.submit(() -> shop.post("/api/parcels", Shop.PARCEL));
            begun.await();

            var stop = clients.submit(shop::stop);
            assertThat(stream.get().body()).startsWith(":");
            goOn.countDown();

            assertThat(order.get().statusCode()).isEqualTo(201);
            stop.get();
        }
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
