package shop.user.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttemptLimitTest {

    private final AttemptLimit limit =
            new AttemptLimit(3, Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofHours(1));

    @Test
    void the_first_tries_are_free() {
        assertThat(limit.waitAfter(2)).isZero();
    }

    @Test
    void then_the_wait_doubles_up_to_the_longest() {
        assertThat(limit.waitAfter(3)).hasSeconds(1);
        assertThat(limit.waitAfter(4)).hasSeconds(2);
        assertThat(limit.waitAfter(6)).hasSeconds(8);
        assertThat(limit.waitAfter(7)).hasSeconds(10);
        assertThat(limit.waitAfter(1_000_000)).hasSeconds(10);
    }
}
