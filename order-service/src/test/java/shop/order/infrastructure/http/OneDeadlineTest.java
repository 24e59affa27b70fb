package shop.order.infrastructure.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import shop.order.domain.OrderProblem;
import shop.platform.kernel.Problem;

class OneDeadlineTest {

    @Test
    void what_comes_in_time_is_passed_on_and_so_is_what_is_refused() {
        var deadline = new OneDeadline(Duration.ofSeconds(20));

        assertThat(deadline.<String>within(() -> "3000")).isEqualTo("3000");
        assertThatThrownBy(() ->
                        deadline.within(() -> {
                            throw new OrderProblem.NotYourself();
                        }))
                .isInstanceOf(OrderProblem.NotYourself.class);
    }

    @Test
    void what_takes_longer_than_all_may_take_together_is_left_but_not_interrupted()
            throws InterruptedException {
        var deadline = new OneDeadline(Duration.ofMillis(50));
        var release = new CountDownLatch(1);
        var ended = new CountDownLatch(1);

        assertThatThrownBy(() ->
                        deadline.within(() -> {
                            awaited(release);
                            ended.countDown();
                            return "late";
                        }))
                .isInstanceOfSatisfying(
                        OrderProblem.PriceNotKnownInTime.class,
                        problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.UNAVAILABLE));

        release.countDown();
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private static void awaited(CountDownLatch release) {
        try {
            release.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
