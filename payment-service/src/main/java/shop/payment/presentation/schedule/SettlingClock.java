package shop.payment.presentation.schedule;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.payment.application.SettlePayments;

/** Sets the settling of open payments going, again and again. */
public final class SettlingClock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SettlingClock.class);
    private static final Duration LAST_ROUND = Duration.ofSeconds(5);

    private final SettlePayments settlePayments;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("settling-clock").factory());

    private SettlingClock(SettlePayments settlePayments) {
        this.settlePayments = settlePayments;
    }

    public static SettlingClock start(SettlePayments settlePayments, Duration period) {
        var clock = new SettlingClock(settlePayments);
        var _ =
                clock.clock.scheduleWithFixedDelay(
                        clock::settle, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
        return clock;
    }

    /** Lets the present round end. */
    @Override
    public void close() {
        clock.shutdown();
        try {
            if (!clock.awaitTermination(LAST_ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                clock.shutdownNow();
            }
        } catch (InterruptedException e) {
            clock.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** A round that fails is logged; the next one comes anyway. */
    private void settle() {
        try {
            settlePayments.handle();
        } catch (RuntimeException e) {
            LOG.warn("open payments could not be settled, will try again", e);
        }
    }
}
