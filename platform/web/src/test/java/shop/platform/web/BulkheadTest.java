package shop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import shop.platform.kernel.Problem;

class BulkheadTest {

    private final CountDownLatch entered = new CountDownLatch(2);
    private final CountDownLatch mayLeave = new CountDownLatch(1);

    @Test
    void who_finds_no_place_in_time_is_refused_and_the_others_go_on() throws Exception {
        var bulkhead = new Bulkhead(2, Duration.ofMillis(50));

        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = workers.submit(() -> bulkhead.call(this::work));
            var second = workers.submit(() -> bulkhead.call(this::work));
            entered.await();

            assertThatThrownBy(() -> bulkhead.call(() -> "third"))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem ->
                                    assertThat(problem.kind()).isEqualTo(Problem.Kind.UNAVAILABLE));

            mayLeave.countDown();
            assertThat(first.get()).isEqualTo("done");
            assertThat(second.get()).isEqualTo("done");
        }
        assertThat(bulkhead.call(() -> "fourth")).isEqualTo("fourth");
    }

    @Test
    void who_is_patient_gets_the_next_place() throws Exception {
        var bulkhead = new Bulkhead(2, Duration.ofMinutes(1));

        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = workers.submit(() -> bulkhead.call(this::work));
            var second = workers.submit(() -> bulkhead.call(this::work));
            entered.await();
            var third = workers.submit(() -> bulkhead.call(() -> "third"));
            assertThat(third.isDone()).isFalse();

            mayLeave.countDown();

            assertThat(third.get()).isEqualTo("third");
            assertThat(first.get()).isEqualTo(second.get());
        }
    }

    @Test
    void a_failure_gives_its_place_back() {
        var bulkhead = new Bulkhead(1, Duration.ZERO);

        assertThatThrownBy(() ->
                        bulkhead.call(() -> {
                            throw new IllegalStateException("costly and vain");
                        }))
                .hasMessage("costly and vain");

        assertThat(bulkhead.call(() -> "next")).isEqualTo("next");
    }

    private String work() {
        entered.countDown();
        try {
            mayLeave.await();
        } catch (InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
        return "done";
    }
}
