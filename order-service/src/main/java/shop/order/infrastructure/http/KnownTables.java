package shop.order.infrastructure.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.order.domain.Destination;
import shop.order.domain.Known;
import shop.platform.kernel.Problem;

/**
 * Tables of a neighbour by destination. Each is good for half a minute; then whoever needs it first
 * asks, and those who come meanwhile wait with him. While the neighbour does not answer, the last
 * one known serves for a day, and the neighbour is left alone for a second after each failure. Of
 * many destinations the latest used are known.
 */
final class KnownTables<T> {

    /** How long the neighbour may take. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(KnownTables.class);
    private static final int MOST = 1_000;
    static final long GOOD = Duration.ofSeconds(30).toNanos();
    static final long SERVES = Duration.ofHours(24).toNanos();
    static final long LEFT_ALONE = Duration.ofSeconds(1).toNanos();

    /** All that is known of one destination; only ever touched by who holds the lock. */
    private final class Memory {
        private @Nullable T table;
        private long loadedAt;
        private @Nullable RuntimeException failure;
        private long failedAt;
        private @Nullable CompletableFuture<T> loading;
    }

    private final String name;
    private final Function<Destination, T> load;
    private final LongSupplier nanos;
    private final Map<Destination, Memory> entries =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Destination, Memory> eldest) {
                    return size() > MOST;
                }
            };

    /**
     * @param name of the neighbour
     * @param load asks it
     */
    KnownTables(String name, Function<Destination, T> load) {
        this(name, load, System::nanoTime);
    }

    /**
     * @param nanos a clock that only goes forward
     */
    KnownTables(String name, Function<Destination, T> load, LongSupplier nanos) {
        this.name = name;
        this.load = load;
        this.nanos = nanos;
    }

    /** Begins to ask, if need be; what is given waits for the answer. */
    Supplier<Known<T>> ask(Destination destination) {
        synchronized (entries) {
            var entry = entries.computeIfAbsent(destination, _ -> new Memory());
            var now = nanos.getAsLong();
            var table = entry.table;
            if (table != null && now - entry.loadedAt < GOOD) {
                return () -> new Known<>(table, false);
            }
            var last = table != null && now - entry.loadedAt < SERVES ? table : null;
            if (entry.failure != null && now - entry.failedAt < LEFT_ALONE) {
                var failure = entry.failure;
                return () -> lastOr(last, failure);
            }
            var loading = entry.loading == null ? begin(destination, entry) : entry.loading;
            return () -> awaited(loading, last);
        }
    }

    private CompletableFuture<T> begin(Destination destination, Memory entry) {
        var begun = Errand.begin(name + " tables", () -> load(destination, entry));
        entry.loading = begun;
        return begun;
    }

    private T load(Destination destination, Memory entry) {
        try {
            var table = load.apply(destination);
            synchronized (entries) {
                entry.table = table;
                entry.loadedAt = nanos.getAsLong();
                entry.failure = null;
                entry.loading = null;
            }
            return table;
        } catch (RuntimeException failure) {
            synchronized (entries) {
                entry.failure = failure;
                entry.failedAt = nanos.getAsLong();
                entry.loading = null;
            }
            throw failure;
        }
    }

    /** The load ends by itself in its own time; a little more is for a machine that stalls. */
    private Known<T> awaited(CompletableFuture<T> loading, @Nullable T last) {
        try {
            return new Known<>(loading.get(PATIENCE.toMillis() * 2, TimeUnit.MILLISECONDS), false);
        } catch (ExecutionException e) {
            var failure =
                    e.getCause() instanceof RuntimeException cause
                            ? cause
                            : new IllegalStateException(e);
            return lastOr(last, failure);
        } catch (TimeoutException e) {
            return lastOr(last, new IllegalStateException(name + " keeps us waiting", e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return lastOr(last, new IllegalStateException("interrupted", e));
        }
    }

    private Known<T> lastOr(@Nullable T last, RuntimeException failure) {
        var isRefusal =
                failure instanceof Problem problem && problem.kind() != Problem.Kind.UNAVAILABLE;
        if (last == null || isRefusal) {
            throw failure;
        }
        LOG.debug("going on with the last tables of {}: {}", name, failure.toString());
        return new Known<>(last, true);
    }
}
