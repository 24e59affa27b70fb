package shop.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.platform.kernel.Running;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;

class OverviewIT {

    private static final int NOBODY = 1;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Settings settings =
            Settings.of(
                    Map.of(
                            "SHOP_PROFILE", "dev",
                            "DISCOVERY_SERVICE_PORT", "0",
                            "REDIS_HOST", "127.0.0.1",
                            "REDIS_PORT", Integer.toString(NOBODY)));
    private HttpServer order;
    private Running service;

    @BeforeEach
    void start() throws IOException {
        order = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        order.createContext(
                "/openapi.json",
                exchange -> {
                    var json =
                            "{\"paths\":{\"/api/orders\":{\"get\":{}},\"/health\":{\"get\":{}}}}";
                    exchange.sendResponseHeaders(200, json.length());
                    exchange.getResponseBody().write(json.getBytes(UTF_8));
                    exchange.close();
                });
        order.start();
        service = DiscoveryService.start(settings);
    }

    @AfterEach
    void stop() {
        client.close();
        service.close();
        order.stop(0);
    }

    @Test
    void health_tells_of_every_service_and_misses_those_that_were_there() throws Exception {
        assertThat(get("/overview/health").statusCode()).isEqualTo(200);

        heartbeat("order-service", "port=8003");
        heartbeat("payment-service", "port=8004");
        var whole = get("/overview/health");
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body())
                .contains("\"status\":\"up\"", "\"service\":\"api-gateway\"")
                .contains("\"order-service\":\"up\"", "\"payment-service\":\"up\"");

        heartbeat("payment-service", "port=8004&status=down");
        var degraded = get("/overview/health");
        assertThat(degraded.statusCode()).isEqualTo(503);
        assertThat(degraded.body())
                .contains("\"status\":\"degraded\"")
                .contains("\"order-service\":\"up\"", "\"payment-service\":\"down\"");

        heartbeat("order-service", "port=8003&status=down");
        var down = get("/overview/health");
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.body()).startsWith("{\"status\":\"down\"");
    }

    @Test
    void a_service_that_was_only_announced_is_not_missed() throws Exception {
        heartbeat("order-service", "port=8003&status=starting");

        var answer = get("/overview/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"order-service\":\"down\"");
    }

    @Test
    void a_service_that_is_expected_is_missed_before_it_was_ever_heard() throws Exception {
        var strict = settings.with("DISCOVERY_EXPECTED_SERVICES", "tax-service, order-service");
        try (var other = DiscoveryService.start(strict)) {
            var answer = get(other, "/overview/health");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .contains("\"order-service\":\"down\"", "\"tax-service\":\"down\"");
        }
        var odd = settings.with("DISCOVERY_EXPECTED_SERVICES", "No Service");
        assertThatThrownBy(() -> DiscoveryService.start(odd))
                .hasMessageContaining("DISCOVERY_EXPECTED_SERVICES is not a list");
    }

    @Test
    void the_description_is_that_of_all_who_answer() throws Exception {
        heartbeat("order-service", "port=" + order.getAddress().getPort());
        heartbeat("payment-service", "port=" + NOBODY);

        var answer = get("/overview/openapi.json");

        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/json");
        assertThat(answer.body())
                .contains("\"/api/orders\":{\"get\":{\"tags\":[\"order-service\"]}}")
                .doesNotContain("/health", "payment-service");
    }

    private void heartbeat(String name, String facts) throws Exception {
        var token = ServiceCredential.of(name, settings).tokenFor("discovery-service");
        var request =
                request(service, "/heartbeat/" + name + "/a?" + facts)
                        .header("Authorization", "Bearer " + token)
                        .PUT(BodyPublishers.noBody())
                        .build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return get(service, path);
    }

    private HttpResponse<String> get(Running asked, String path) throws Exception {
        return client.send(request(asked, path).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(Running asked, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + asked.port() + path));
    }
}
