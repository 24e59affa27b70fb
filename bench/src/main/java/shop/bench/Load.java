package shop.bench;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Ways to let clients loose on something. */
final class Load {

    private static final long LONGEST_MICROS = Duration.ofMinutes(2).toNanos() / 1000;
    private static final int DIGITS = 3;

    private Load() {}

    /** Does one thing after the other. */
    interface Client {

        /**
         * Does it once.
         *
         * @return whether it came off
         */
        boolean act() throws Exception;
    }

    /** How many came off in which time, and how long each took in microseconds. */
    record Result(long done, Duration took, Histogram latencies) {

        double perSecond() {
            return done * 1e9 / took.toNanos();
        }
    }

    static Histogram histogram() {
        return new ConcurrentHistogram(LONGEST_MICROS, DIGITS);
    }

    /**
     * Work arrives at a fixed rate, whether or not the shop keeps up, and waits for a client to be
     * free; that waiting counts.
     */
    static Result open(List<? extends Client> clients, double perSecond, Duration length)
            throws Exception {
        var latencies = histogram();
        var gap = (long) (1e9 / perSecond);
        var begin = System.nanoTime();
        var end = begin + length.toNanos();
        var next = new AtomicLong(begin);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work =
                    clients.stream()
                            .<Callable<Void>>map(client ->
                                    () -> {
                                        var due = next.getAndAdd(gap);
                                        while (due < end) {
                                            awaitTime(due);
                                            if (client.act()) {
                                                record(latencies, due);
                                            }
                                            due = next.getAndAdd(gap);
                                        }
                                        return null;
                                    })
                            .toList();
            awaitAll(threads.invokeAll(work));
        }
        var took = Duration.ofNanos(System.nanoTime() - begin);
        return new Result(latencies.getTotalCount(), took, latencies);
    }

    /** Something that was due or begun at {@code since}, by {@link System#nanoTime}, is done. */
    static void record(Histogram latencies, long since) {
        var micros = (System.nanoTime() - since) / 1000;
        latencies.recordValue(Math.min(micros, LONGEST_MICROS));
    }

    private static void awaitTime(long due) {
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void awaitAll(Collection<Future<Void>> work) throws Exception {
        for (var done : work) {
            done.get();
        }
    }
}
