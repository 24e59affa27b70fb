package shop.discovery.presentation.schedule;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.discovery.application.SweepRegistry;
import shop.platform.observability.Observability;

/** Sweeps the registry every second. */
public final class SweepSchedule implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SweepSchedule.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final SweepRegistry sweepRegistry;
    private final CountDownLatch closing = new CountDownLatch(1);

    private SweepSchedule(SweepRegistry sweepRegistry) {
        this.sweepRegistry = sweepRegistry;
    }

    public static SweepSchedule start(SweepRegistry sweepRegistry, Observability observability) {
        var schedule = new SweepSchedule(sweepRegistry);
        observability.start("sweep", schedule::run);
        return schedule;
    }

    @Override
    public void close() {
        closing.countDown();
    }

    private void run() {
        try {
            do {
                sweep();
            } while (!closing.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweep() {
        try {
            sweepRegistry.handle();
        } catch (RuntimeException e) {
            LOG.error("The registry could not be swept", e);
        }
    }
}
