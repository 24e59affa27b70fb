package shop.platform.observability;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that a service does by itself again and again, until it is closed. A round that fails is
 * logged, and the next one comes anyway.
 */
public final class Repeating implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Repeating.class);

    /** How long closing waits for the round under way; longer than any call may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final String name;
    private final Duration pause;
    private final BooleanSupplier round;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    Repeating(String name, Duration pause, BooleanSupplier round, Observability observability) {
        this.name = name;
        this.pause = pause;
        this.round = round;
        this.thread = observability.start(name, this::run);
    }

    private void run() {
        try {
            var busy = false;
            while (!closed.await(busy ? 0 : pause.toMillis(), TimeUnit.MILLISECONDS)) {
                busy = isBusy();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isBusy() {
        try {
            return round.getAsBoolean();
        } catch (RuntimeException fault) {
            LOG.warn("{} failed and is tried again: {}", name, fault.toString());
            return false;
        }
    }

    /** Finishes the round under way. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
