package shop.gateway;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import shop.platform.kernel.Running;
import shop.platform.settings.Settings;

final class BuiltInGatewayIT extends GatewayContract {

    @Test
    void finishes_what_is_under_way_when_it_is_stopped() throws Exception {
        try (var shop = new Shop();
                var client = HttpClient.newHttpClient();
                var stop = Executors.newVirtualThreadPerTaskExecutor()) {
            var gateway = start(shop);
            var uri = "http://127.0.0.1:" + gateway.port() + "/api/orders?do=stream";
            var request = HttpRequest.newBuilder(URI.create(uri)).build();
            var answer = client.send(request, BodyHandlers.ofInputStream());

            var stopped = stop.submit(gateway::close);
            await().until(() -> isRefused(gateway.port()));
            for (var i = 0; i < 3; i++) {
                shop.a(Service.ORDER).nextEvent();
                shop.b(Service.ORDER).nextEvent();
            }

            assertThat(answer.body().readAllBytes()).asString().contains("data: 3");
            stopped.get();
        }
    }

    @Test
    void waits_for_no_stream_when_it_is_stopped() throws Exception {
        try (var shop = new Shop();
                var client = HttpClient.newHttpClient()) {
            var gateway = start(shop);
            var uri = "http://127.0.0.1:" + gateway.port() + "/api/orders/1/events?do=stream";
            var request = HttpRequest.newBuilder(URI.create(uri)).build();
            try (var events = client.send(request, BodyHandlers.ofInputStream()).body()) {
                assertThat(CompletableFuture.runAsync(gateway::close))
                        .succeedsWithin(Duration.ofSeconds(5));
                assertThatThrownBy(events::readAllBytes).isInstanceOf(IOException.class);
            }
            for (var i = 0; i < 3; i++) {
                shop.a(Service.ORDER).nextEvent();
                shop.b(Service.ORDER).nextEvent();
            }
        }
    }

    @Test
    void cuts_off_a_client_whose_body_comes_too_slowly() throws Exception {
        try (var shop = new Shop()) {
            var gateway = start(shop);
            try {
                var answer =
                        Wire.trickle(
                                gateway.port(),
                                String.join(
                                        "\r\n",
                                        "POST /api/orders HTTP/1.1",
                                        "Host: shop",
                                        "Content-Length: 1000",
                                        "",
                                        ""));

                assertThat(answer)
                        .startsWith("HTTP/1.1 408 ")
                        .contains("\"type\":\"/problems/request-timeout\"");
                assertThat(shop.seen(Service.ORDER)).isEmpty();
            } finally {
                gateway.close();
            }
        }
    }

    private static boolean isRefused(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    @Override
    Running start(Shop shop) {
        var env = new HashMap<String, String>();
        env.put("GATEWAY_PORT", "0");
        env.put("GATEWAY_READ_TIMEOUT", "1s");
        env.put("GATEWAY_REQUEST_TIMEOUT", "1s");
        env.put("GATEWAY_IDLE_TIMEOUT", "2s");
        for (var service : Service.values()) {
            var urls =
                    shop.ports(service).stream()
                            .map(port -> "http://127.0.0.1:" + port)
                            .collect(joining(","));
            env.put(service.setting(), urls);
        }
        return Gateway.start(Settings.of(env));
    }
}
