package shop.user.infrastructure.redis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import shop.user.application.port.Attempts;
import shop.user.domain.AttemptLimit;

/** Counts in this process, for the keys heard of last. */
public final class LocalAttempts implements Attempts {

    private static final int MAX_KEYS = 100_000;

    private record Tries(long count, Instant nextAt, Instant forgottenAt) {}

    private final Clock clock;
    private final Map<String, Tries> tries = new LatestKeys<>();
    private final Map<String, Instant> facts = new LatestKeys<>();

    public LocalAttempts(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Duration> count(String key, AttemptLimit limit) {
        var now = clock.instant();
        var before = tries.get(key);
        if (before != null && before.nextAt.isAfter(now)) {
            return Optional.of(Duration.between(now, before.nextAt));
        }
        var count = before != null && before.forgottenAt.isAfter(now) ? before.count + 1 : 1;
        var wait = limit.waitAfter(count);
        tries.put(key, new Tries(count, now.plus(wait), now.plus(limit.memory()).plus(wait)));
        return Optional.empty();
    }

    @Override
    public synchronized void takeBack(String key) {
        tries.computeIfPresent(
                key,
                (_, before) ->
                        before.count == 1
                                ? null
                                : new Tries(before.count - 1, Instant.MIN, before.forgottenAt));
    }

    @Override
    public synchronized void forget(String key) {
        tries.remove(key);
    }

    @Override
    public synchronized void remember(String fact, Duration span) {
        facts.put(fact, clock.instant().plus(span));
    }

    @Override
    public synchronized boolean remembers(String fact) {
        var until = facts.get(fact);
        return until != null && until.isAfter(clock.instant());
    }

    private static final class LatestKeys<V> extends LinkedHashMap<String, V> {

        LatestKeys() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MAX_KEYS;
        }
    }
}
