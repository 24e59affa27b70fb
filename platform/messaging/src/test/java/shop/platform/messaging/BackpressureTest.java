package shop.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shop.platform.kernel.Problem;
import shop.platform.test.FakeClock;

class BackpressureTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final FakeClock clock = FakeClock.at("2026-11-22T10:00:00Z");
    private final Waiting outbox = new Waiting();
    private final Backpressure backpressure = new Backpressure(outbox, clock);

    @Test
    void work_is_taken_on_up_to_the_limits() {
        outbox.holds(100_000, QUARTER);

        assertThatCode(backpressure::check).doesNotThrowAnyException();
    }

    @Test
    void more_than_a_hundred_thousand_unsent_are_too_many() {
        outbox.holds(100_001, Duration.ZERO);

        refuses();
    }

    @Test
    void more_than_a_quarter_of_an_hour_is_too_long() {
        outbox.holds(1, QUARTER.plusMillis(1));

        refuses();
    }

    @Test
    void the_outbox_is_looked_at_once_a_second() {
        for (int tenth = 0; tenth < 30; tenth++) {
            backpressure.check();
            clock.advance(Duration.ofMillis(100));
        }

        assertThat(outbox.looks).isEqualTo(3);
    }

    @Test
    void work_is_taken_on_again_once_the_outbox_has_emptied() {
        outbox.holds(100_001, QUARTER);
        refuses();

        outbox.holds(0, Duration.ZERO);
        refuses();
        clock.advance(Duration.ofSeconds(1));

        assertThatCode(backpressure::check).doesNotThrowAnyException();
    }

    private void refuses() {
        assertThatThrownBy(backpressure::check)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> {
                            assertThat(problem.kind()).isEqualTo(Problem.Kind.UNAVAILABLE);
                            assertThat(problem.code()).isEqualTo("too-much-unsent");
                            assertThat(problem.details()).containsKey("retry_after");
                        });
    }

    private static final class Waiting implements OutboxStore {

        private Backlog backlog = new Backlog(0, Duration.ZERO);
        private int looks;

        void holds(long unsent, Duration oldest) {
            backlog = new Backlog(unsent, oldest);
        }

        @Override
        public Backlog backlog() {
            looks++;
            return backlog;
        }

        @Override
        public Optional<Lease> lease(String owner, Duration length) {
            return Optional.empty();
        }

        @Override
        public void release(Lease lease) {}

        @Override
        public List<Unsent> unsent(int limit) {
            return List.of();
        }

        @Override
        public boolean markSent(Lease lease, List<Unsent> batch) {
            return false;
        }

        @Override
        public int purge(Duration age) {
            return 0;
        }

        @Override
        public void onAppended(Runnable signal) {}
    }
}
