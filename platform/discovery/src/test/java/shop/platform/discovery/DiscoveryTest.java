package shop.platform.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.helidon.http.Status;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.platform.observability.Observability;
import shop.platform.security.CallerService;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;

class DiscoveryTest {

    private static final String ONE_INSTANCE =
            """
            {"service":"product-service","instances":[{"url":"http://10.0.0.7:8002","port":8002}]}
            """;
    private static final URI ADDRESS = URI.create("http://10.0.0.7:8002");
    private static final Duration LONGER_THAN_A_BEAT = Duration.ofSeconds(8);

    private final Neighbour registry = new Neighbour();
    private final Settings settings =
            Settings.of(Map.of("SHOP_PROFILE", "dev", "DISCOVERY_SERVICE_URL", registry.url()));
    private final Observability observability = Observability.of("order-service", settings);
    private final Discovery discovery = open(settings);

    @AfterEach
    void stop() {
        discovery.close();
        registry.close();
        observability.close();
    }

    @Test
    void finds_the_instances_and_asks_but_once_for_a_while() {
        registry.answering(ONE_INSTANCE);

        for (var i = 0; i < 10; i++) {
            assertThat(discovery.lookup().find("product-service")).containsExactly(ADDRESS);
        }

        assertThat(registry.asked()).hasSize(1);
        assertThat(registry.asked().getFirst().path()).isEqualTo("/discover/product-service");
    }

    @Test
    void the_last_answer_serves_while_the_registry_is_away() {
        registry.answering(ONE_INSTANCE);
        discovery.lookup().find("product-service");

        registry.answering(Status.INTERNAL_SERVER_ERROR_500);

        await().atMost(LONGER_THAN_A_BEAT)
                .until(() -> {
                    discovery.lookup().find("product-service");
                    return registry.asked().size() > 1;
                });
        assertThat(discovery.lookup().find("product-service")).containsExactly(ADDRESS);
    }

    @Test
    void an_answer_that_none_is_there_is_believed() {
        registry.answering(ONE_INSTANCE);
        discovery.lookup().find("product-service");

        registry.answering(Status.NOT_FOUND_404);

        await().atMost(LONGER_THAN_A_BEAT)
                .until(() -> discovery.lookup().find("product-service").isEmpty());
    }

    @Test
    void who_knows_of_none_asks_again_soon() {
        registry.answering(Status.INTERNAL_SERVER_ERROR_500);
        assertThat(discovery.lookup().find("product-service")).isEmpty();

        registry.answering(ONE_INSTANCE);

        await().atMost(Duration.ofSeconds(1))
                .until(() -> !discovery.lookup().find("product-service").isEmpty());
    }

    @Test
    void a_setting_stands_above_the_registry() {
        try (var told = open(settings.with("PRODUCT_SERVICE_URL", "http://a:1, http://b:2"))) {
            assertThat(told.lookup().find("product-service"))
                    .containsExactly(URI.create("http://a:1"), URI.create("http://b:2"));
        }
        assertThat(registry.asked()).isEmpty();
    }

    @Test
    void a_registered_instance_is_told_again_and_again_and_signed_off_at_the_end() {
        discovery.register(8003);

        await().atMost(LONGER_THAN_A_BEAT).until(() -> registry.asked().size() >= 2);
        discovery.close();

        var first = registry.asked().getFirst();
        assertThat(first.method()).isEqualTo("PUT");
        assertThat(first.path()).startsWith("/heartbeat/order-service/");
        assertThat(first.query()).contains("port=8003", "status=up", "version=", "started_at=");
        assertThat(caller(first)).isEqualTo(new CallerService("order-service"));
        assertThat(registry.asked().get(1).path()).isEqualTo(first.path());
        var last = registry.asked().getLast();
        assertThat(last.method()).isEqualTo("DELETE");
        assertThat(last.path()).isEqualTo(first.path().replace("heartbeat", "deregister"));
    }

    @Test
    void draining_is_told_at_once() {
        discovery.register(8003);

        discovery.drain();

        assertThat(registry.asked()).anyMatch(asked -> asked.query().contains("status=draining"));
    }

    @Test
    void a_registry_that_is_away_hinders_nobody_and_is_told_when_it_is_back() {
        var port = registry.port();
        registry.close();
        discovery.register(8003);

        try (var back = new Neighbour(port)) {
            await().atMost(LONGER_THAN_A_BEAT).until(() -> !back.asked().isEmpty());
        }
    }

    @Test
    void a_registry_that_is_no_url_is_a_fault() {
        var faulty = settings.with("DISCOVERY_SERVICE_URL", "not a url");
        try (var _ = open(faulty)) {
            assertThatThrownBy(faulty::check).hasMessageContaining("DISCOVERY_SERVICE_URL");
        }
    }

    private Discovery open(Settings settings) {
        return Discovery.open(
                settings, ServiceCredential.of("order-service", settings), observability);
    }

    private CallerService caller(Neighbour.Asked asked) {
        return ServiceCredential.of("discovery-service", settings)
                .verify(asked.header("authorization").substring("Bearer ".length()));
    }
}
