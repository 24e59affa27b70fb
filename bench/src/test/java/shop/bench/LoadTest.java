package shop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadTest {

    @Test
    void work_that_had_to_wait_for_a_client_took_longer() throws Exception {
        Load.Client slow =
                () -> {
                    Thread.sleep(50);
                    return true;
                };

        var result = Load.open(List.of(slow), 100, Duration.ofMillis(200));

        assertThat(result.done()).isEqualTo(20);
        assertThat(result.latencies().getMaxValue()).isGreaterThan(500_000);
    }

    @Test
    void an_open_load_comes_at_its_rate() throws Exception {
        var clients = Collections.<Load.Client>nCopies(4, () -> true);

        var result = Load.open(clients, 50, Duration.ofMillis(400));

        assertThat(result.done()).isEqualTo(20);
        assertThat(result.took()).isGreaterThanOrEqualTo(Duration.ofMillis(380));
    }
}
