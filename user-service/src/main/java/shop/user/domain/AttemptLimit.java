package shop.user.domain;

import java.time.Duration;

/**
 * How often something may be tried: {@code free} times at once, then once per wait, which doubles
 * from {@code first} up to {@code longest}. What was tried is forgotten {@code memory} after the
 * last try.
 */
public record AttemptLimit(int free, Duration first, Duration longest, Duration memory) {

    private static final int MAX_DOUBLINGS = 20;

    /** The wait that follows the {@code count}th try. */
    public Duration waitAfter(long count) {
        if (count < free) {
            return Duration.ZERO;
        }
        var wait = first.multipliedBy(1L << Math.min(count - free, MAX_DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
