package shop.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    @ParameterizedTest
    @CsvSource({
        "PROMPT, 0, 0",
        "PROMPT, 1, 5",
        "PROMPT, 3, 15",
        "PROMPT, 4, 20",
        "PROMPT, 500, 20",
        "LEISURELY, 0, 0",
        "LEISURELY, 1, 200",
        "LEISURELY, 500, 200",
        "BACKGROUND, 0, 0",
        "BACKGROUND, 1, 500",
        "BACKGROUND, 500, 500"
    })
    void the_more_came_last_time_the_longer_is_the_wait(Pace pace, int lastBatch, long millis) {
        assertThat(pace.gather(lastBatch)).hasMillis(millis);
    }
}
