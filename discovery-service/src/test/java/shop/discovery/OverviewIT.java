package shop.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
    void health_tells_of_every_service() throws Exception {
        heartbeat("order-service", "port=8003");
        assertThat(get("/overview/health").body())
                .contains("\"status\":\"up\"", "\"services\":{\"order-service\":\"up\"}");

        heartbeat("payment-service", "port=8004&status=down");
        var answer = get("/overview/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"status\":\"degraded\"", "\"service\":\"api-gateway\"")
                .contains("\"order-service\":\"up\"", "\"payment-service\":\"down\"");
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
                request("/heartbeat/" + name + "/a?" + facts)
                        .header("Authorization", "Bearer " + token)
                        .PUT(BodyPublishers.noBody())
                        .build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path));
    }
}
