package shop.platform.messaging;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait after a failure: doubling, with full jitter, until something succeeds. */
final class Backoff {

    private static final long FIRST_MILLIS = 200;

    private final long longestMillis;
    private long millis = FIRST_MILLIS;

    Backoff(Duration longest) {
        this.longestMillis = longest.toMillis();
    }

    Duration next() {
        var wait = ThreadLocalRandom.current().nextLong(millis / 2, millis + 1);
        millis = Math.min(millis * 2, longestMillis);
        return Duration.ofMillis(wait);
    }

    void reset() {
        millis = FIRST_MILLIS;
    }
}
