package shop.platform.messaging;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.platform.messaging.OutboxStore.Backlog;
import shop.platform.observability.Metrics;

/** Forgets what is old and measures what waits, every few seconds, beside the real work. */
final class Housekeeping implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration OUTBOX_AGE = Duration.ofDays(7);

    /** Longer than any message lies in its topic, or a replay of the topic would be heard anew. */
    private static final Duration INBOX_AGE = Duration.ofDays(15);

    private static final int SECONDS = 10;

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("housekeeping").daemon().factory());

    private Housekeeping(Runnable work) {
        var _ = clock.scheduleWithFixedDelay(() -> attempt(work), 0, SECONDS, TimeUnit.SECONDS);
    }

    static Housekeeping ofOutbox(OutboxStore store, Metrics metrics) {
        var measured = new Measured();
        metrics.gauge("outbox_backlog", () -> measured.backlog.unsent());
        metrics.gauge("outbox_oldest_seconds", () -> measured.backlog.oldest().toMillis() / 1e3);
        return new Housekeeping(() -> {
            measured.backlog = store.backlog();
            store.purge(OUTBOX_AGE);
        });
    }

    static Housekeeping ofInbox(InboxStore store) {
        return new Housekeeping(() -> store.purge(INBOX_AGE));
    }

    @Override
    public void close() {
        clock.close();
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.debug("housekeeping has to wait", e);
        }
    }

    private static final class Measured {
        volatile Backlog backlog = new Backlog(0, Duration.ZERO);
    }
}
