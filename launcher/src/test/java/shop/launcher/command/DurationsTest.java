package shop.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DurationsTest {

    @Test
    void uptimes_name_the_two_largest_units_at_most() {
        assertThat(Durations.coarse(Duration.ofSeconds(59))).isEqualTo("59 s");
        assertThat(Durations.coarse(Duration.ofSeconds(60))).isEqualTo("1 min");
        assertThat(Durations.coarse(Duration.ofMinutes(192))).isEqualTo("3 h 12 min");
        assertThat(Durations.coarse(Duration.ofHours(52))).isEqualTo("2 d 4 h");
    }
}
