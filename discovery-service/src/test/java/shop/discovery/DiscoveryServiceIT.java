package shop.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.platform.discovery.Discovery;
import shop.platform.embedded.EmbeddedRedis;
import shop.platform.embedded.EmbeddedStore;
import shop.platform.embedded.StoreSetup;
import shop.platform.kernel.Running;
import shop.platform.observability.Observability;
import shop.platform.redis.Redis;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;

class DiscoveryServiceIT {

    private record Answer(int status, String body) {}

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir private Path directory;
    private EmbeddedStore redisServer;
    private Settings settings;
    private Running service;

    @BeforeEach
    void start() {
        redisServer = EmbeddedRedis.start(StoreSetup.in(directory));
        settings =
                Settings.of(
                        Map.of(
                                "SHOP_PROFILE", "dev",
                                "DISCOVERY_SERVICE_PORT", "0",
                                "REDIS_HOST", "127.0.0.1",
                                "REDIS_PORT", Integer.toString(redisServer.port())));
        service = DiscoveryService.start(settings);
    }

    @AfterEach
    void stop() {
        client.close();
        service.close();
        redisServer.close();
    }

    @Test
    void a_registered_instance_is_discovered_listed_and_kept_until_it_deregisters() {
        var registered = as("order-service", "POST", "/register/order-service?port=8003&version=7");

        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.body())
                .contains("\"host\":\"localhost\"", "\"port\":8003", "\"status\":\"up\"")
                .contains("\"version\":\"7\"", "\"started_at\":\"");
        assertThat(get("/discover/order-service").body())
                .contains("\"url\":\"http://localhost:8003\"");
        assertThat(get("/services").body())
                .contains("\"count\":1")
                .contains("\"service\":\"order-service\",\"host\":\"localhost\",\"port\":8003")
                .contains("\"health\":\"up\"");
        assertThat(keptInRedis("order-service")).contains("\"port\":8003");

        var id = registered.body().replaceAll(".*\"instance\":\"([^\"]+)\".*", "$1");
        assertThat(as("order-service", "DELETE", "/deregister/order-service/" + id).status())
                .isEqualTo(204);
        assertThat(get("/discover/order-service").body()).contains("\"instances\":[]");
        assertThat(get("/services").body()).contains("\"health\":\"down\"");
    }

    @Test
    void several_instances_of_a_service_stand_side_by_side_and_draining_ones_are_not_given() {
        as("order-service", "PUT", "/heartbeat/order-service/a?port=8003");
        as("order-service", "PUT", "/heartbeat/order-service/b?port=9003&status=draining");

        assertThat(get("/discover/order-service").body())
                .contains("\"instance\":\"a\"")
                .doesNotContain("\"instance\":\"b\"");
        assertThat(get("/services").body())
                .contains("\"instance\":\"a\"", "\"status\":\"draining\"");
    }

    @Test
    void only_a_service_speaks_and_only_for_itself_and_its_own_place() {
        var path = "/heartbeat/payment-service/a?port=8004";

        assertThat(call(service, "PUT", path, null).status()).isEqualTo(401);
        assertThat(call(service, "PUT", path, "Bearer x.y.z").status()).isEqualTo(401);
        var rogue = as("order-service", "PUT", path);
        assertThat(rogue.status()).isEqualTo(403);
        assertThat(rogue.body()).contains("/problems/not-its-own");
        assertThat(as("payment-service", "PUT", path + "&host=evil.example").status())
                .isEqualTo(403);
        assertThat(as("order-service", "DELETE", "/deregister/payment-service/a").status())
                .isEqualTo(403);
        assertThat(get("/discover/payment-service").status()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_meant_is_refused() {
        for (var query : new String[] {"", "?port=x", "?port=0", "?port=1&status=odd"}) {
            assertThat(as("order-service", "POST", "/register/order-service" + query).status())
                    .as(query)
                    .isEqualTo(422);
        }
        assertThat(
                        as("order-service", "POST", "/register/order-service?port=1&started_at=x")
                                .status())
                .isEqualTo(422);
        assertThat(get("/discover/No_Name").status()).isEqualTo(422);
        assertThat(as("order-service", "DELETE", "/deregister/order-service/a").status())
                .isEqualTo(404);
    }

    @Test
    void a_restarted_registry_knows_what_it_knew() {
        as("order-service", "PUT", "/heartbeat/order-service/a?port=8003");

        service.close();
        service = DiscoveryService.start(settings);

        assertThat(get("/discover/order-service").body()).contains("http://localhost:8003");
    }

    @Test
    void a_second_copy_of_the_registry_learns_of_it() {
        try (var second = DiscoveryService.start(settings)) {
            as("order-service", "PUT", "/heartbeat/order-service/a?port=8003");

            await().until(() ->
                    call(second, "GET", "/discover/order-service", null).body().contains(":8003"));
        }
    }

    @Test
    void without_redis_it_serves_on() {
        as("order-service", "PUT", "/heartbeat/order-service/a?port=8003");

        redisServer.kill();

        assertThat(as("user-service", "PUT", "/heartbeat/user-service/u?port=8001").status())
                .isEqualTo(200);
        assertThat(get("/services").body()).contains("\"count\":2");
        assertThat(get("/health/ready").status()).isEqualTo(200);
    }

    @Test
    void a_redis_that_forgot_everything_is_told_with_the_next_heartbeat() {
        as("order-service", "PUT", "/heartbeat/order-service/a?port=8003");
        withRedis(redis -> redis.call(commands -> commands.flushall()));

        as("order-service", "PUT", "/heartbeat/order-service/a?port=8003");

        assertThat(keptInRedis("order-service")).contains("\"instance\":\"a\"");
    }

    @Test
    void who_watches_sees_all_and_then_what_changes() throws IOException {
        as("order-service", "PUT", "/heartbeat/order-service/a?port=8003");

        var stream = URI.create("http://localhost:" + service.port() + "/watch").toURL();
        var connection = stream.openConnection();
        connection.setReadTimeout(Math.toIntExact(Duration.ofSeconds(5).toMillis()));
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                connection.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(nextData(lines)).contains("order-service", "\"health\":\"up\"");

            as("order-service", "DELETE", "/deregister/order-service/a");

            assertThat(nextData(lines)).contains("order-service", "\"health\":\"down\"");
        }
    }

    @Test
    void services_find_each_other_by_it_until_one_drains_and_ends() {
        var told = settings.with("DISCOVERY_SERVICE_URL", "http://localhost:" + service.port());
        var credential = ServiceCredential.of("order-service", told);
        try (var observability = Observability.of("order-service", told);
                var order = Discovery.open(told, credential, observability)) {
            order.register(8003);
            await().until(() -> get("/services").body().contains("\"health\":\"up\""));
            assertThat(order.lookup().find("order-service"))
                    .containsExactly(URI.create("http://localhost:8003"));

            order.drain();
            assertThat(get("/services").body()).contains("\"status\":\"draining\"");
            assertThat(get("/discover/order-service").body()).contains("\"instances\":[]");
        }
        assertThat(get("/services").body()).contains("\"status\":\"down\"");
    }

    @Test
    void health_and_metrics_are_shown() {
        assertThat(get("/health").body()).contains("discovery-service");
        assertThat(get("/metrics").body()).contains("service=\"discovery-service\"");
        assertThat(get("/openapi.json").body()).contains("/discover/{name}");
    }

    private Answer get(String path) {
        return call(service, "GET", path, null);
    }

    private Answer as(String caller, String method, String path) {
        var token = ServiceCredential.of(caller, settings).tokenFor("discovery-service");
        return call(service, method, path, "Bearer " + token);
    }

    private Answer call(
            Running service, String method, String path, @Nullable String authorization) {
        var uri = URI.create("http://localhost:" + service.port() + path);
        var request = HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody());
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String keptInRedis(String name) {
        var kept = new HashMap<String, String>();
        withRedis(redis -> kept.put(name, redis.call(c -> c.get("service:registry:" + name))));
        return kept.getOrDefault(name, "");
    }

    private void withRedis(Consumer<Redis> work) {
        try (var observability = Observability.of("test", settings);
                var redis = Redis.open(settings, observability)) {
            work.accept(redis);
        }
    }

    private static String nextData(BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data: ")) {
                return line;
            }
        }
        throw new IOException("the stream has ended");
    }
}
