package shop.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ClosedLoadTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(100);

    @Test
    void only_what_comes_off_is_counted() throws Exception {
        var tried = new AtomicInteger();
        Load.Client everySecond = () -> tried.incrementAndGet() % 2 == 0;

        try (var load = new ClosedLoad(List.of(everySecond))) {
            var result = load.count(SHORT);

            assertThat(result.done()).isBetween(1L, tried.get() / 2L);
            assertThat(result.took()).isGreaterThanOrEqualTo(SHORT);
        }
    }

    @Test
    void what_comes_off_while_nobody_counts_is_forgotten() throws Exception {
        var leave = new Semaphore(0);
        var acts = new CountDownLatch(11);
        Load.Client obedient =
                () -> {
                    acts.countDown();
                    leave.acquire();
                    return true;
                };

        try (var load = new ClosedLoad(List.of(obedient))) {
            leave.release(10);
            acts.await();
            var result = load.count(SHORT);

            assertThat(result.done()).isZero();
            leave.release(Integer.MAX_VALUE / 2);
        }
    }

    @Test
    void a_client_that_fails_ends_the_measurement() throws Exception {
        Load.Client broken =
                () -> {
                    throw new IOException("no answer");
                };

        assertThatThrownBy(
                        () -> {
                            try (var load = new ClosedLoad(List.of(broken))) {
                                load.count(LONG);
                            }
                        })
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("no answer");
    }

    @Test
    void a_client_that_fails_while_nobody_counts_is_not_overlooked() throws Exception {
        var acts = new CountDownLatch(1);
        Load.Client broken =
                () -> {
                    acts.countDown();
                    throw new IOException("no answer");
                };
        var load = new ClosedLoad(List.of(broken));
        acts.await();

        assertThatThrownBy(load::close).hasRootCauseMessage("no answer");
    }
}
