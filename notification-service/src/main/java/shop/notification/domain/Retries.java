package shop.notification.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How often something is tried, and when again: each pause is twice as long as the one before, and
 * of chance half of it, so that what failed together does not come again together.
 *
 * @param attempts how many, the first included
 */
public record Retries(int attempts, Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 30;

    public Retries {
        if (attempts < 1 || !first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("no way to try again");
        }
    }

    /** When to try again after {@code made} attempts; empty if it was the last one. */
    public Optional<Instant> next(int made, Instant now, RandomGenerator random) {
        if (made >= attempts) {
            return Optional.empty();
        }
        var doublings = Math.clamp(made - 1L, 0, MOST_DOUBLINGS);
        var pause = Math.min(first.toMillis() << doublings, longest.toMillis());
        var half = Math.max(1, pause / 2);
        return Optional.of(now.plusMillis(pause - half + random.nextLong(half + 1)));
    }
}
