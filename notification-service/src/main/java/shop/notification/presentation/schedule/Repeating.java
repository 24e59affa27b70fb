package shop.notification.presentation.schedule;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.platform.observability.Observability;

/** Does something again and again, at once as long as there is more to do, until it is closed. */
final class Repeating implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Repeating.class);

    private final String what;
    private final IntSupplier work;
    private final Duration pause;
    private final Duration patience;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    /**
     * @param work says how much it has done
     * @param pause how long to wait after there was nothing to do, or it failed
     * @param patience how long {@link #close} waits for the work under way
     */
    Repeating(
            String what,
            IntSupplier work,
            Duration pause,
            Duration patience,
            Observability observability) {
        this.what = what;
        this.work = work;
        this.pause = pause;
        this.patience = patience;
        this.thread = observability.start(what, this::run);
    }

    private void run() {
        try {
            var idle = true;
            while (!closed.await(idle ? pause.toMillis() : 0, TimeUnit.MILLISECONDS)) {
                idle = isIdle();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isIdle() {
        try {
            return work.getAsInt() == 0;
        } catch (RuntimeException fault) {
            LOG.warn("{} failed and is tried again: {}", what, fault.toString());
            return true;
        }
    }

    /** Finishes the work under way. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(patience);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
