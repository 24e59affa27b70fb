package shop.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.notification.domain.Fixtures.NOW;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RetriesProperties {

    @Property
    void a_pause_is_at_most_twice_the_one_before_and_never_more_than_the_longest(
            @ForAll @IntRange(min = 1, max = 99) int made,
            @ForAll @LongRange(min = 1, max = 60_000) long first,
            @ForAll @LongRange(min = 60_000, max = 86_400_000) long longest,
            @ForAll long seed) {
        var retries = new Retries(100, Duration.ofMillis(first), Duration.ofMillis(longest));

        var next = retries.next(made, NOW, new Random(seed)).orElseThrow();

        var pause = Duration.between(NOW, next).toMillis();
        var full = Math.min(longest, made > 40 ? longest : first * (1L << Math.min(made - 1, 30)));
        assertThat(pause).isBetween(full / 2 - 1, Math.max(1, full));
    }

    @Property
    void after_the_last_attempt_there_is_no_other(
            @ForAll @IntRange(min = 1, max = 50) int attempts, @ForAll long seed) {
        var retries = new Retries(attempts, Duration.ofSeconds(1), Duration.ofHours(1));

        assertThat(retries.next(attempts, NOW, new Random(seed))).isEmpty();
        assertThat(retries.next(attempts + 1, NOW, new Random(seed))).isEmpty();
        if (attempts > 1) {
            assertThat(retries.next(attempts - 1, NOW, new Random(seed))).isPresent();
        }
    }
}
