package shop.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(1));

    @Test
    void waits_grow_up_to_the_longest_and_begin_anew_after_a_success() {
        assertThat(backoff.next()).isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
        for (int failures = 0; failures < 10; failures++) {
            backoff.next();
        }
        assertThat(backoff.next()).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));

        backoff.reset();

        assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofMillis(200));
    }
}
