package shop.platform.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import shop.platform.kernel.Problem;
import shop.platform.messaging.OutboxStore.Backlog;

/**
 * Turns new work away while too much that was decided earlier waits to be sent, or has waited too
 * long. The outbox is looked at once a second at most, by one caller; the others go by what was
 * seen last.
 */
public final class Backpressure {

    private static final long MOST_UNSENT = 100_000;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FRESH = Duration.ofSeconds(1);

    private record Seen(Backlog backlog, Instant at) {}

    private final OutboxStore outbox;
    private final Clock clock;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Seen last = new Seen(new Backlog(0, Duration.ZERO), Instant.MIN);

    public Backpressure(OutboxStore outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * To be called before new work is taken on.
     *
     * @throws Problem of kind {@code UNAVAILABLE} if it should not be
     */
    public void check() {
        if (isStale() && looking.tryLock()) {
            try {
                last = new Seen(outbox.backlog(), clock.instant());
            } finally {
                looking.unlock();
            }
        }
        var backlog = last.backlog();
        if (backlog.unsent() > MOST_UNSENT || backlog.oldest().compareTo(LONGEST_WAIT) > 0) {
            throw new TooMuchUnsent();
        }
    }

    private boolean isStale() {
        return !clock.instant().isBefore(last.at().plus(FRESH));
    }

    private static final class TooMuchUnsent extends Problem {

        private static final int RETRY_AFTER_SECONDS = 10;

        TooMuchUnsent() {
            super(
                    Kind.UNAVAILABLE,
                    "too-much-unsent",
                    "Nothing new is taken on until earlier news have been sent. Try again later.",
                    List.of(),
                    Map.of("retry_after", RETRY_AFTER_SECONDS));
        }
    }
}
