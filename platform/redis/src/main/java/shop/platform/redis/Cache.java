package shop.platform.redis;

import io.lettuce.core.SetArgs;
import io.lettuce.core.api.sync.RedisCommands;
import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import shop.platform.observability.Metrics;

/**
 * Answers kept in Redis. Of many who miss the same key at once in one service, one loads it and the
 * others wait for that; who looked before it was kept and comes after, looks again. What was
 * invalidated while being loaded is not kept, wherever in the shop that was: invalidating leaves a
 * mark for two seconds which no load overwrites. Without Redis every load goes to its source; after
 * a failure Redis is left alone for a second.
 */
public final class Cache {

    private static final String INVALIDATED = "";
    private static final SetArgs MARKED = SetArgs.Builder.px(Duration.ofSeconds(2));
    private static final Duration LEFT_ALONE = Duration.ofSeconds(1);

    private final Redis redis;
    private final String prefix;
    private final SetArgs ifAbsent;
    private final Counter hits;
    private final Counter misses;
    private final Map<String, CompletableFuture<String>> loading = new ConcurrentHashMap<>();
    private volatile long awayUntil = System.nanoTime();

    Cache(Redis redis, String name, Duration life, Metrics metrics) {
        this.redis = redis;
        this.prefix = name + ":";
        this.ifAbsent = SetArgs.Builder.nx().px(life);
        this.hits = metrics.counter("cache_requests", "cache", name, "result", "hit");
        this.misses = metrics.counter("cache_requests", "cache", name, "result", "miss");
    }

    /**
     * What is kept under {@code key}, else what {@code load} gives; its exceptions are passed on
     * and nothing is kept.
     */
    public String get(String key, Supplier<String> load) {
        var kept = kept(key);
        (kept.isPresent() ? hits : misses).increment();
        return kept.orElseGet(() -> loadOnce(key, load));
    }

    /**
     * Forgets what is kept under {@code key} and what is being loaded for it now. If Redis is away,
     * what it keeps lives out its time.
     */
    public void invalidate(String key) {
        loading.remove(key);
        ask(commands -> commands.set(prefix + key, INVALIDATED, MARKED));
    }

    private Optional<String> kept(String key) {
        return ask(commands -> commands.get(prefix + key)).filter(value -> !value.isEmpty());
    }

    private String loadOnce(String key, Supplier<String> load) {
        var mine = new CompletableFuture<String>();
        var others = loading.putIfAbsent(key, mine);
        if (others != null) {
            return awaited(others);
        }
        try {
            var value = kept(key).orElseGet(load);
            if (loading.replace(key, mine, mine)) {
                ask(commands -> commands.set(prefix + key, value, ifAbsent));
            }
            mine.complete(value);
            return value;
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            loading.remove(key, mine);
        }
    }

    private static String awaited(CompletableFuture<String> loaded) {
        try {
            return loaded.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private <T> Optional<T> ask(Function<RedisCommands<String, String>, @Nullable T> question) {
        if (System.nanoTime() - awayUntil < 0) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(redis.call(question));
        } catch (RedisUnavailable _) {
            awayUntil = System.nanoTime() + LEFT_ALONE.toNanos();
            return Optional.empty();
        }
    }
}
