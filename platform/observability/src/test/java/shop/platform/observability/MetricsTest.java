package shop.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.platform.settings.Settings;

class MetricsTest {

    private static final Settings NOTHING_SET = Settings.of(Map.of());

    @Test
    void two_services_in_one_jvm_do_not_see_each_others_figures() {
        try (var order = Observability.of("order-service", NOTHING_SET);
                var payment = Observability.of("payment-service", NOTHING_SET)) {
            order.metrics().counter("orders_placed", "channel", "web").increment();

            assertThat(order.metrics().scrape())
                    .contains("orders_placed_total{channel=\"web\",service=\"order-service\"} 1.0");
            assertThat(payment.metrics().scrape()).doesNotContain("orders_placed");
        }
    }

    @Test
    void times_are_shown_in_seconds_with_buckets() {
        try (var metrics = new Metrics("order-service")) {
            metrics.timer("http_server_requests", "method", "GET").record(Duration.ofMillis(30));

            assertThat(metrics.scrape())
                    .contains(
                            "http_server_requests_seconds_count{method=\"GET\","
                                    + "service=\"order-service\"} 1")
                    .containsPattern("http_server_requests_seconds_bucket.*le=\"0.025\"} 0\n")
                    .containsPattern("http_server_requests_seconds_bucket.*le=\"0.05\"} 1\n");
        }
    }

    @Test
    void a_gauge_shows_the_present_value_however_long_it_stands() {
        try (var metrics = new Metrics("order-service")) {
            var lag = new int[] {3};
            metrics.gauge("outbox_lag_events", () -> lag[0]);
            lag[0] = 7;
            System.gc();

            assertThat(metrics.scrape()).contains("outbox_lag_events{service=\"order-service\"} 7");
        }
    }

    @Test
    void tells_of_the_jvm_once() {
        try (var metrics = new Metrics("order-service")) {
            assertThat(metrics.scrape().lines().filter(line -> line.startsWith("jvm_threads_live")))
                    .hasSize(1);
        }
    }
}
