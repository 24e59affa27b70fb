package shop.platform.observability;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import shop.platform.settings.Settings;

class TracingTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final Map<String, String> CALLER =
            Map.of("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");

    private final Tracing silent = new Tracing("order-service", Settings.of(Map.of()));

    @Test
    void a_request_without_a_trace_starts_one() {
        try (var first = silent.receive("GET /", _ -> null);
                var second = silent.receive("GET /", _ -> null)) {
            assertThat(first.traceId()).matches("[0-9a-f]{32}").isNotEqualTo(second.traceId());
        }
    }

    @Test
    void a_trace_goes_on_from_the_caller_to_the_called() {
        var passedOn = new HashMap<String, String>();

        try (var _ = silent.receive("GET /", CALLER::get);
                var _ = silent.call("GET product-service")) {
            silent.inject(passedOn::put);
        }

        assertThat(passedOn.get("traceparent"))
                .startsWith("00-" + TRACE)
                .isNotEqualTo(CALLER.get("traceparent"));
    }

    @Test
    void a_garbled_trace_is_replaced() {
        try (var request = silent.receive("GET /", _ -> "00-zz-1-01")) {
            assertThat(request.traceId()).matches("[0-9a-f]{32}");
        }
    }

    @Test
    void nothing_is_passed_on_outside_of_an_activity() {
        var passedOn = new HashMap<String, String>();
        silent.inject(passedOn::put);
        assertThat(passedOn).isEmpty();
    }

    @Test
    void log_lines_bear_the_trace_until_the_activity_is_closed() {
        MDC.put(Logging.REQUEST_ID, "r-1");
        try (var _ = silent.consume("order_created", CALLER::get)) {
            assertThat(MDC.get(Logging.TRACE_ID)).isEqualTo(TRACE);
            assertThat(MDC.get(Logging.SERVICE)).isEqualTo("order-service");
            assertThat(MDC.get(Logging.REQUEST_ID)).isEqualTo("r-1");
        }

        assertThat(MDC.getCopyOfContextMap()).containsOnly(Map.entry(Logging.REQUEST_ID, "r-1"));
        MDC.clear();
    }

    @Test
    void a_closed_activity_is_sent_to_the_collector() throws IOException, InterruptedException {
        var received = new LinkedBlockingQueue<String>();
        var collector =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext(
                "/v1/traces",
                exchange -> {
                    received.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        collector.start();
        var endpoint = "http://localhost:" + collector.getAddress().getPort();
        var settings = Settings.of(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint));

        try (var observability = Observability.of("order-service", settings)) {
            try (var request = observability.tracing().receive("POST /api/orders", CALLER::get)) {
                request.attribute("http.response.status_code", 500);
                request.failed(new IOException("connection lost"));
            }
        }

        assertThat(received.poll(5, TimeUnit.SECONDS))
                .contains("POST /api/orders", "order-service", "connection lost");
        collector.stop(0);
    }

    @Test
    void a_thread_of_the_service_logs_in_its_name() throws InterruptedException {
        try (var observability = Observability.of("order-service", Settings.of(Map.of()))) {
            var names = new LinkedBlockingQueue<String>();

            observability.start("relay", () -> names.add(MDC.get(Logging.SERVICE))).join();

            assertThat(names).containsExactly("order-service");
        }
    }
}
