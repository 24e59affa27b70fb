package shop.order.presentation.schedule;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.order.application.CompleteDeliveredOrders;
import shop.order.application.ExpireUnpaidOrders;
import shop.platform.observability.Observability;

/** Does again and again what time brings about, until it is closed. */
public final class ClockSchedule implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ClockSchedule.class);

    private final String name;
    private final Duration interval;
    private final Runnable work;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private ClockSchedule(
            String name, Duration interval, Runnable work, Observability observability) {
        this.name = name;
        this.interval = interval;
        this.work = work;
        this.thread = observability.start(name, this::run);
    }

    /** Looks for unpaid orders every second. */
    public static ClockSchedule start(
            ExpireUnpaidOrders expireUnpaidOrders, Observability observability) {
        return new ClockSchedule(
                "expiry", Duration.ofSeconds(1), expireUnpaidOrders::handle, observability);
    }

    /** Looks for orders that can no longer be returned every minute. */
    public static ClockSchedule start(
            CompleteDeliveredOrders completeDeliveredOrders, Observability observability) {
        return new ClockSchedule(
                "completion",
                Duration.ofMinutes(1),
                completeDeliveredOrders::handle,
                observability);
    }

    private void run() {
        try {
            while (!closed.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                work();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            work.run();
        } catch (RuntimeException fault) {
            LOG.warn("{} is tried again: {}", name, fault.toString());
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
