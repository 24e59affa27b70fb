package shop.order.presentation.schedule;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.order.application.ExpireUnpaidOrders;
import shop.platform.observability.Observability;

/** Looks for unpaid orders every second, until it is closed. */
public final class ExpirySchedule implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ExpirySchedule.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final ExpireUnpaidOrders expireUnpaidOrders;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private ExpirySchedule(ExpireUnpaidOrders expireUnpaidOrders, Observability observability) {
        this.expireUnpaidOrders = expireUnpaidOrders;
        this.thread = observability.start("expiry", this::run);
    }

    public static ExpirySchedule start(
            ExpireUnpaidOrders expireUnpaidOrders, Observability observability) {
        return new ExpirySchedule(expireUnpaidOrders, observability);
    }

    private void run() {
        try {
            while (!closed.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                expire();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void expire() {
        try {
            expireUnpaidOrders.handle();
        } catch (RuntimeException fault) {
            LOG.warn("unpaid orders are looked for again: {}", fault.toString());
        }
    }

    /** Finishes the batch under way. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
