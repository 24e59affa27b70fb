package shop.gateway;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Lets each key do something {@code burst} times at once, and then once per {@code period}. Of too
 * many keys, those not seen for longest are forgotten.
 */
final class TokenBuckets {

    private static final int MOST_KEYS = 50_000;

    private final int burst;
    private final long period;
    private final LongSupplier nanoTime;

    /** When each key will have a full bucket again. */
    private final Map<String, Long> fullAt =
            new LinkedHashMap<>(16, 0.75f, true) {

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                    return size() > MOST_KEYS;
                }
            };

    TokenBuckets(int burst, Duration period, LongSupplier nanoTime) {
        this.burst = burst;
        this.period = period.toNanos();
        this.nanoTime = nanoTime;
    }

    synchronized boolean take(String key) {
        var now = nanoTime.getAsLong();
        var known = fullAt.getOrDefault(key, now);
        var from = known - now > 0 ? known : now;
        if (from - now > (burst - 1) * period) {
            return false;
        }
        fullAt.put(key, from + period);
        return true;
    }
}
