package shop.promotion.presentation.schedule;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.platform.observability.Observability;
import shop.promotion.application.CheckReservations;

/** Looks for reservations whose time is up, until it is closed. */
public final class ReservationSchedule implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReservationSchedule.class);

    private final CheckReservations checkReservations;
    private final Duration interval;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private ReservationSchedule(
            CheckReservations checkReservations, Duration interval, Observability observability) {
        this.checkReservations = checkReservations;
        this.interval = interval;
        this.thread = observability.start("reservations", this::run);
    }

    public static ReservationSchedule start(
            CheckReservations checkReservations, Duration interval, Observability observability) {
        return new ReservationSchedule(checkReservations, interval, observability);
    }

    private void run() {
        try {
            while (!closed.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                check();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void check() {
        try {
            checkReservations.handle();
        } catch (RuntimeException fault) {
            LOG.warn("reservations are looked at again: {}", fault.toString());
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
