package shop.order.infrastructure.http;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import shop.order.application.port.Deadline;
import shop.order.domain.OrderProblem;

/**
 * Leaves work that takes too long. It is not broken off, as it may be reading a database: its own
 * calls end in their own time, and what they say is thrown away.
 */
public final class OneDeadline implements Deadline {

    private final Duration patience;

    public OneDeadline(Duration patience) {
        this.patience = patience;
    }

    @Override
    public <T> T within(Supplier<T> work) {
        try {
            return Errand.begin("pricing", work).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e);
        } catch (TimeoutException _) {
            throw new OrderProblem.PriceNotKnownInTime();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
