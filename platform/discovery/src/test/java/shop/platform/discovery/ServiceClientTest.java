package shop.platform.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.helidon.http.Status;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import shop.platform.observability.Logging;
import shop.platform.observability.Observability;
import shop.platform.security.CallerService;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;

class ServiceClientTest {

    private static final Duration LONG = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final Settings dev = Settings.of(Map.of("SHOP_PROFILE", "dev"));
    private final Observability observability = Observability.of("order-service", dev);
    private final Neighbour product = new Neighbour();

    @AfterEach
    void stop() {
        product.close();
        observability.close();
    }

    @Test
    void a_call_carries_credential_trace_request_id_and_the_time_left() {
        product.answering("{\"price\":1500}");
        MDC.put(Logging.REQUEST_ID, "r-1");

        try (var discovery = knowing(product.url());
                var request = observability.tracing().receive("POST /api/orders", _ -> null)) {
            var answer = discovery.client().get("product-service", "/api/products/1?a=b", LONG);

            assertThat(answer).isEqualTo(new Answer(200, "{\"price\":1500}"));
            var asked = product.asked().getFirst();
            assertThat(asked.path()).isEqualTo("/api/products/1");
            assertThat(asked.query()).isEqualTo("a=b");
            assertThat(asked.header("traceparent")).contains(request.traceId());
            assertThat(asked.headers()).containsEntry("x-request-id", "r-1");
            assertThat(asked.header("x-request-deadline")).matches("[1-5]\\d{3}ms");
            assertThat(caller(asked.header("authorization")))
                    .isEqualTo(new CallerService("order-service"));
        } finally {
            MDC.clear();
        }
    }

    @Test
    void a_call_on_behalf_of_somebody_carries_only_his_credential() {
        product.answering("{}");
        var call = Call.get("product-service", "/", LONG).with("Authorization", "Bearer anna");

        try (var discovery = knowing(product.url())) {
            assertThat(discovery.client().send(call).status()).isEqualTo(200);
        }

        assertThat(product.asked().getFirst().header("authorization")).isEqualTo("Bearer anna");
    }

    @Test
    void an_answer_may_be_empty() {
        product.answeringNothing();

        try (var discovery = knowing(product.url())) {
            assertThat(discovery.client().get("product-service", "/", LONG))
                    .isEqualTo(new Answer(204, ""));
        }
    }

    @Test
    void a_refusal_is_an_answer() {
        product.answering(Status.NOT_FOUND_404);

        try (var discovery = knowing(product.url())) {
            assertThat(discovery.client().get("product-service", "/", LONG).status())
                    .isEqualTo(404);
        }
        assertThat(product.asked()).hasSize(1);
    }

    @Test
    void a_silent_service_is_left_at_the_deadline() {
        product.hanging();

        try (var discovery = knowing(product.url())) {
            var started = System.nanoTime();
            assertThatThrownBy(() -> discovery.client().get("product-service", "/", SHORT))
                    .isInstanceOf(ServiceUnavailable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - started))
                    .isBetween(SHORT, SHORT.multipliedBy(4));
        }
    }

    @Test
    void a_service_that_is_not_there_is_unavailable() {
        product.close();

        try (var discovery = knowing(product.url())) {
            assertThatThrownBy(() -> discovery.client().get("product-service", "/", LONG))
                    .isInstanceOf(ServiceUnavailable.class)
                    .hasMessage("product-service is not available now.");
        }
    }

    @Test
    void a_service_that_fails_once_is_asked_again() {
        product.failing(1, 2);

        try (var discovery = knowing(product.url())) {
            assertThat(discovery.client().get("product-service", "/", LONG).status())
                    .isEqualTo(200);
        }
        assertThat(product.asked()).hasSize(2);
    }

    @Test
    void what_may_not_be_done_twice_is_sent_once() {
        product.answering(Status.SERVICE_UNAVAILABLE_503);
        var charge = Call.post("product-service", "/charges", "{}", LONG);

        try (var discovery = knowing(product.url())) {
            assertThatThrownBy(() -> discovery.client().send(charge))
                    .isInstanceOf(ServiceUnavailable.class);
            assertThat(product.asked()).hasSize(1);

            assertThatThrownBy(() -> discovery.client().send(charge.with("Idempotency-Key", "k-1")))
                    .isInstanceOf(ServiceUnavailable.class);
            assertThat(product.asked()).hasSize(4);
        }
    }

    @Test
    void a_dead_instance_beside_a_live_one_is_hardly_noticed() {
        var dead = new Neighbour();
        dead.close();

        try (var discovery = knowing(dead.url() + "," + product.url())) {
            for (var i = 0; i < 50; i++) {
                assertThat(discovery.client().get("product-service", "/", LONG).status())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void two_live_instances_take_turns() {
        try (var other = new Neighbour();
                var discovery = knowing(other.url() + "," + product.url())) {
            for (var i = 0; i < 10; i++) {
                discovery.client().get("product-service", "/", LONG);
            }
            assertThat(product.asked()).hasSize(5);
            assertThat(other.asked()).hasSize(5);
        }
    }

    @Test
    void a_service_that_keeps_failing_is_left_alone_and_found_again_when_it_recovers() {
        product.answering(Status.SERVICE_UNAVAILABLE_503);

        try (var discovery = knowing(product.url())) {
            for (var i = 0; i < 20; i++) {
                assertThatThrownBy(() -> discovery.client().get("product-service", "/", LONG))
                        .isInstanceOf(ServiceUnavailable.class);
            }
            assertThat(product.asked()).hasSizeLessThanOrEqualTo(10);

            product.answering("{}");
            await().atMost(LONG).until(() -> isAnswered(discovery));
        }
    }

    @Test
    void retries_add_a_tenth_at_most() {
        product.failing(1, 3);
        var calls = 1_000;

        try (var discovery = knowing(product.url())) {
            for (var i = 0; i < calls; i++) {
                isAnswered(discovery);
            }
        }

        var reserve = 10;
        assertThat(product.asked().size())
                .isBetween(calls + calls / 20, calls + calls / 10 + reserve);
    }

    @Test
    void the_keys_of_tokens_are_fetched_from_where_they_are_published() {
        product.answering("{\"keys\":[]}");
        var settings = dev.with("USER_SERVICE_URL", product.url());

        try (var discovery = open(settings)) {
            assertThat(new PublishedKeys(discovery.client()).keySet()).isEqualTo("{\"keys\":[]}");
        }
        assertThat(product.asked().getFirst().path()).isEqualTo("/.well-known/jwks.json");
    }

    private Discovery knowing(String urls) {
        return open(dev.with("PRODUCT_SERVICE_URL", urls));
    }

    private Discovery open(Settings settings) {
        return Discovery.open(
                settings, ServiceCredential.of("order-service", settings), observability);
    }

    private CallerService caller(String authorization) {
        return ServiceCredential.of("product-service", dev)
                .verify(authorization.substring("Bearer ".length()));
    }

    private static boolean isAnswered(Discovery discovery) {
        try {
            return discovery.client().get("product-service", "/", LONG).isSuccess();
        } catch (ServiceUnavailable _) {
            return false;
        }
    }
}
