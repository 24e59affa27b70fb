package shop.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadTest {

    @Test
    void only_what_comes_off_is_counted() throws Exception {
        var turn = new AtomicInteger();
        var tried = new AtomicInteger();
        Load.Client everySecond =
                () -> {
                    tried.incrementAndGet();
                    Thread.sleep(1);
                    return turn.incrementAndGet() % 2 == 0;
                };

        var result = Load.closed(List.of(everySecond), Duration.ofMillis(100));

        assertThat(result.done()).isPositive().isEqualTo(tried.get() / 2);
        assertThat(result.took()).isGreaterThanOrEqualTo(Duration.ofMillis(100));
    }

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

    @Test
    void a_client_that_fails_ends_the_measurement() {
        Load.Client broken =
                () -> {
                    throw new IOException("no answer");
                };

        assertThatThrownBy(() -> Load.closed(List.of(broken), Duration.ofMillis(10)))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("no answer");
    }
}
