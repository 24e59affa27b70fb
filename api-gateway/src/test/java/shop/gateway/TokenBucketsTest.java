package shop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class TokenBucketsTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final TokenBuckets buckets = new TokenBuckets(3, Duration.ofNanos(10), now::get);

    @Test
    void allows_a_burst_and_then_one_per_period() {
        assertThat(takes(5)).isEqualTo(3);

        now.addAndGet(9);
        assertThat(takes(5)).isZero();
        now.addAndGet(1);
        assertThat(takes(5)).isEqualTo(1);
    }

    @Test
    void is_never_fuller_than_full() {
        takes(3);

        now.addAndGet(1_000);

        assertThat(takes(5)).isEqualTo(3);
    }

    @Test
    void counts_each_key_by_itself() {
        takes(3);

        assertThat(buckets.take("another")).isTrue();
        assertThat(buckets.take("one")).isFalse();
    }

    @Test
    void forgets_whom_it_has_not_seen_for_longest_when_there_are_too_many() {
        takes(3);

        for (var i = 0; i < 50_000; i++) {
            buckets.take("stranger " + i);
        }

        assertThat(takes(5)).isEqualTo(3);
    }

    private int takes(int attempts) {
        var taken = 0;
        for (var i = 0; i < attempts; i++) {
            taken += buckets.take("one") ? 1 : 0;
        }
        return taken;
    }
}
