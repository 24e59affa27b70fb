package shop.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import shop.platform.settings.Settings;

class OwnWorkTest {

    @Test
    void runs_under_the_services_name_on_no_virtual_thread() throws InterruptedException {
        var service = new CompletableFuture<String>();
        try (var observability =
                Observability.of("order-service", Settings.of(Map.of("SHOP_PROFILE", "dev")))) {
            var thread =
                    observability.start("relay", () -> service.complete(MDC.get(Logging.SERVICE)));
            thread.join();

            assertThat(service).isCompletedWithValue("order-service");
            assertThat(thread.isVirtual()).isFalse();
            assertThat(thread.isDaemon()).isTrue();
        }
    }

    @Test
    void is_repeated_after_a_failure_and_at_once_while_there_is_more() throws InterruptedException {
        var rounds = new AtomicInteger();
        var enough = new CountDownLatch(1);
        try (var observability =
                Observability.of("order-service", Settings.of(Map.of("SHOP_PROFILE", "dev")))) {
            var pause = Duration.ofMillis(1);
            try (var _ =
                    observability.repeatWhileBusy(
                            "busy",
                            pause,
                            () -> {
                                if (rounds.incrementAndGet() == 1) {
                                    throw new IllegalStateException("not yet");
                                }
                                if (rounds.get() == 5) {
                                    enough.countDown();
                                }
                                return true;
                            })) {
                assertThat(enough.await(10, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    @Test
    void pauses_where_there_is_nothing_to_do() throws InterruptedException {
        var rounds = new AtomicInteger();
        var first = new CountDownLatch(1);
        try (var observability =
                Observability.of("order-service", Settings.of(Map.of("SHOP_PROFILE", "dev")))) {
            try (var _ =
                    observability.repeat(
                            "idle",
                            Duration.ofMillis(200),
                            () -> {
                                rounds.incrementAndGet();
                                first.countDown();
                            })) {
                assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();
            }

            assertThat(rounds).hasValue(1);
        }
    }
}
