package shop.notification.infrastructure.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.notification.domain.Fixtures.ANNA;
import static shop.notification.domain.Fixtures.LINH;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LocalBellTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final LocalBell bell = new LocalBell();

    @Test
    void a_ring_wakes_those_who_wait_for_it() throws Exception {
        var first = CompletableFuture.runAsync(() -> bell.await(LINH, 0, LONG));
        var second = CompletableFuture.runAsync(() -> bell.await(LINH, 0, LONG));

        bell.ring(LINH, 1);

        first.get(10, TimeUnit.SECONDS);
        second.get(10, TimeUnit.SECONDS);
    }

    @Test
    void who_comes_after_the_ring_does_not_wait() {
        bell.ring(LINH, 5);

        assertThat(bell.await(LINH, 4, LONG)).isTrue();
    }

    @Test
    void who_has_seen_it_waits_for_the_next_one() {
        bell.ring(LINH, 5);
        bell.ring(ANNA, 9);

        assertThat(bell.await(LINH, 5, Duration.ofMillis(50))).isFalse();
    }
}
