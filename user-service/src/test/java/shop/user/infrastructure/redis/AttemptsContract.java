package shop.user.infrastructure.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import shop.user.application.port.Attempts;
import shop.user.domain.AttemptLimit;

/** What everything that counts attempts promises; in real time, as Redis has a clock of its own. */
abstract class AttemptsContract {

    private static final AttemptLimit STRICT =
            new AttemptLimit(3, Duration.ofMinutes(1), Duration.ofMinutes(4), Duration.ofHours(1));
    private static final AttemptLimit QUICK =
            new AttemptLimit(2, Duration.ofMillis(300), Duration.ofSeconds(9), Duration.ofHours(1));

    private final String key = "test:" + UUID.randomUUID();

    protected abstract Attempts attempts();

    @Test
    void some_tries_are_free_and_the_next_must_wait() {
        assertThat(attempts().count(key, STRICT)).isEmpty();
        assertThat(attempts().count(key, STRICT)).isEmpty();
        assertThat(attempts().count(key, STRICT)).isEmpty();

        assertThat(attempts().count(key, STRICT).orElseThrow())
                .isBetween(Duration.ofSeconds(50), Duration.ofMinutes(1));
    }

    @Test
    void keys_are_counted_apart() {
        use(key, 3);

        assertThat(attempts().count(key + "-other", STRICT)).isEmpty();
    }

    @Test
    void the_wait_ends_and_the_next_one_is_longer() {
        attempts().count(key, QUICK);
        attempts().count(key, QUICK);

        await().pollInterval(Duration.ofMillis(20))
                .until(() -> attempts().count(key, QUICK).isEmpty());

        assertThat(attempts().count(key, QUICK).orElseThrow())
                .isGreaterThan(Duration.ofMillis(301));
    }

    @Test
    void what_is_taken_back_does_not_count() {
        use(key, 3);
        attempts().takeBack(key);

        assertThat(attempts().count(key, STRICT)).isEmpty();
        assertThat(attempts().count(key, STRICT)).isPresent();
    }

    @Test
    void taking_back_what_was_never_counted_gives_no_more_tries() {
        attempts().takeBack(key);
        use(key, 3);

        assertThat(attempts().count(key, STRICT)).isPresent();
    }

    @Test
    void what_is_forgotten_begins_anew() {
        use(key, 3);
        attempts().forget(key);

        use(key, 3);
        assertThat(attempts().count(key, STRICT)).isPresent();
    }

    @Test
    void many_at_once_are_not_more_than_the_limit() {
        var passed = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 100; i++) {
                threads.execute(() -> {
                    if (attempts().count(key, STRICT).isEmpty()) {
                        passed.incrementAndGet();
                    }
                });
            }
        }

        assertThat(passed).hasValue(3);
    }

    @Test
    void facts_are_remembered_for_their_time() {
        attempts().remember(key, Duration.ofMillis(300));

        assertThat(attempts().remembers(key)).isTrue();
        assertThat(attempts().remembers(key + "-other")).isFalse();
        await().until(() -> !attempts().remembers(key));
    }

    private void use(String used, int times) {
        for (var i = 0; i < times; i++) {
            assertThat(attempts().count(used, STRICT)).isEmpty();
        }
    }
}
