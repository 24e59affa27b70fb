package shop.order.infrastructure.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import shop.order.domain.OrderId;

@Timeout(10)
class LocalBellTest {

    private static final OrderId ORDER = new OrderId(42);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final LocalBell bell = new LocalBell();

    @Test
    void wakes_all_who_wait_for_an_order() throws InterruptedException {
        var first = Thread.ofVirtual().start(() -> bell.await(ORDER, 1, LONG));
        var second = Thread.ofVirtual().start(() -> bell.await(ORDER, 1, LONG));
        await().until(() ->
                first.getState() == Thread.State.TIMED_WAITING
                        && second.getState() == Thread.State.TIMED_WAITING);

        bell.ring(ORDER, 2);

        assertThat(first.join(LONG)).isTrue();
        assertThat(second.join(LONG)).isTrue();
    }

    @Test
    void lets_nobody_wait_for_what_has_already_rung() {
        bell.ring(ORDER, 2);

        bell.await(ORDER, 1, LONG);
    }

    @Test
    void does_not_mistake_an_old_ring_or_that_of_another_order_for_news() {
        bell.ring(ORDER, 2);
        bell.ring(new OrderId(43), 9);
        var start = System.nanoTime();

        bell.await(ORDER, 2, Duration.ofMillis(20));

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(20_000_000L);
    }

    @Test
    void forgets_old_rings() {
        bell.ring(ORDER, 2);
        for (var i = 0; i < 10_000; i++) {
            bell.ring(new OrderId(1_000 + i), 2);
        }
        var start = System.nanoTime();

        bell.await(ORDER, 1, Duration.ofMillis(20));

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(20_000_000L);
    }
}
