package shop.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RestartDelaysTest {

    private static final Duration YOUNG = Duration.ofSeconds(1);
    private static final Duration OLD = Duration.ofMinutes(5);

    private final RestartDelays delays =
            new RestartDelays(
                    Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(30));

    @Test
    void grow_up_to_a_bound_while_it_dies_young() {
        var asked = Stream.generate(() -> delays.after(YOUNG).toMillis()).limit(5);

        assertThat(asked).containsExactly(200L, 400L, 800L, 1000L, 1000L);
    }

    @Test
    void are_short_again_after_a_long_life() {
        delays.after(YOUNG);
        delays.after(YOUNG);

        assertThat(delays.after(OLD)).isEqualTo(Duration.ofMillis(200));
        assertThat(delays.after(YOUNG)).isEqualTo(Duration.ofMillis(400));
    }
}
