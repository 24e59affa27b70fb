package shop.platform.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets a few do costly work at a time; who waits too long for a place is refused (503). */
public final class Bulkhead {

    private final Semaphore places;
    private final Duration patience;

    public Bulkhead(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    public <T> T call(Supplier<T> work) {
        enter();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw RequestProblem.busy();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw RequestProblem.busy();
        }
    }
}
