package shop.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Clients each of whom goes on as soon as it has its answer, which is the most that can be done,
 * until this is closed. What comes off while nobody counts is forgotten.
 */
final class ClosedLoad implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CompletionService<Boolean> ends = new ExecutorCompletionService<>(threads);
    private volatile boolean running = true;
    private volatile Histogram latencies = Load.histogram();

    ClosedLoad(List<? extends Load.Client> clients) {
        clients.forEach(client -> ends.submit(() -> repeat(client)));
    }

    /**
     * What comes off within {@code length} from now on, whenever it began.
     *
     * @throws java.util.concurrent.ExecutionException if a client fails meanwhile
     */
    Load.Result count(Duration length) throws Exception {
        var counted = Load.histogram();
        var begin = System.nanoTime();
        latencies = counted;
        awaitEnd(length);
        latencies = Load.histogram();
        return new Load.Result(
                counted.getTotalCount(), Duration.ofNanos(System.nanoTime() - begin), counted);
    }

    /**
     * Lets all finish what they have begun.
     *
     * @throws IllegalStateException if a client has failed since the last count
     */
    @Override
    public void close() {
        running = false;
        threads.close();
        for (var end = ends.poll(); end != null; end = ends.poll()) {
            if (end.state() == Future.State.FAILED) {
                throw new IllegalStateException("a client failed", end.exceptionNow());
            }
        }
    }

    /** Nobody ends while this is running, but by a failure. */
    private void awaitEnd(Duration length) throws Exception {
        var end = ends.poll(length.toNanos(), TimeUnit.NANOSECONDS);
        if (end != null) {
            var _ = end.get();
        }
    }

    private boolean repeat(Load.Client client) throws Exception {
        while (running) {
            var begin = System.nanoTime();
            if (client.act()) {
                Load.record(latencies, begin);
            }
        }
        return true;
    }
}
