package shop.shipping.presentation.schedule;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.platform.observability.Observability;
import shop.shipping.application.MoveParcels;

/** Looks after the parcels at the carrier, again and again, until it is closed. */
public final class ParcelSchedule implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ParcelSchedule.class);
    private static final Duration LONGEST_INTERVAL = Duration.ofSeconds(1);
    private static final Duration LAST_ROUND = Duration.ofSeconds(5);

    private final MoveParcels moveParcels;
    private final Duration interval;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private ParcelSchedule(
            MoveParcels moveParcels, Duration interval, Observability observability) {
        this.moveParcels = moveParcels;
        this.interval = interval;
        this.thread = observability.start("parcels", this::run);
    }

    /**
     * @param pause how long one parcel is left alone; new ones are looked for each second at least
     */
    public static ParcelSchedule start(
            MoveParcels moveParcels, Duration pause, Observability observability) {
        var interval = pause.compareTo(LONGEST_INTERVAL) < 0 ? pause : LONGEST_INTERVAL;
        return new ParcelSchedule(moveParcels, interval, observability);
    }

    private void run() {
        try {
            while (!closed.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                move();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** A round that fails is logged; the next one comes anyway. */
    private void move() {
        try {
            var more = true;
            while (more && closed.getCount() > 0) {
                more = moveParcels.handle();
            }
        } catch (RuntimeException fault) {
            LOG.warn("parcels are looked after again: {}", fault.toString());
        }
    }

    /** Finishes the round under way. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(LAST_ROUND);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
