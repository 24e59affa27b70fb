package shop.platform.messaging;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.platform.observability.Observability;

/**
 * Sends the news of one outbox to Kafka, at least once and in their order per aggregate.
 *
 * <p>Of all relays of an outbox the one with the lease sends. It reads the oldest unsent news,
 * sends them, and marks them once all are acknowledged; nothing of the store is held meanwhile, and
 * after any failure the same news are read and sent again. A relay that was paused past its lease
 * can neither mark anything, for its lease's epoch has passed, nor send anything new, for Kafka's
 * client gives up what is older than its delivery time-out, which ends before the lease.
 */
public final class Relay implements AutoCloseable {

    static final Duration LEASE = Duration.ofSeconds(4);

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int BATCH = 500;
    private static final long RENEWAL_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long STANDBY_MILLIS = 250;
    private static final long SENDING_NANOS = LEASE.minus(KafkaSettings.DELIVERY_TIMEOUT).toNanos();

    /**
     * How soon after a batch the relay looks unasked, for what other instances have committed.
     * Under load a signal comes sooner; with 20 ms half of all looks were in vain.
     */
    private static final long SHORTEST_IDLE_MILLIS = 100;

    private static final long LONGEST_IDLE_MILLIS = 500;

    private final OutboxStore store;
    private final String source;
    private final Publisher publisher;
    private final Pace pace;
    private final String owner;
    private final Semaphore signal = new Semaphore(0);
    private final Backoff backoff = new Backoff(Duration.ofSeconds(10));
    private final Counter sent;
    private final Counter batches;
    private final Counter failures;
    private final Counter leaseChanges;
    private final Housekeeping housekeeping;
    private final Thread thread;

    private volatile boolean running = true;
    private Optional<Lease> lease = Optional.empty();
    private long leasedAt;
    private int lastBatch;
    private long lastBatchAt;
    private long idleMillis = SHORTEST_IDLE_MILLIS;

    private Relay(OutboxStore store, KafkaSettings kafka, Observability observability, Pace pace) {
        this.store = store;
        this.source = observability.service();
        this.publisher = new Publisher(kafka);
        this.pace = pace;
        this.owner = source + "-" + UUID.randomUUID().toString().substring(0, 13);
        var metrics = observability.metrics();
        this.sent = metrics.counter("outbox_sent");
        this.batches = metrics.counter("outbox_batches");
        this.failures = metrics.counter("outbox_send_failures");
        this.leaseChanges = metrics.counter("outbox_lease_changes");
        this.housekeeping = Housekeeping.ofOutbox(store, metrics);
        store.onAppended(signal::release);
        this.thread = observability.start("relay", this::run);
    }

    public static Relay start(OutboxStore store, KafkaSettings kafka, Observability observability) {
        return start(store, kafka, observability, Pace.PROMPT);
    }

    public static Relay start(
            OutboxStore store, KafkaSettings kafka, Observability observability, Pace pace) {
        return new Relay(store, kafka, observability, pace);
    }

    /** Finishes the batch under way and lets another relay take over at once. */
    @Override
    public void close() {
        running = false;
        signal.release();
        housekeeping.close();
        try {
            thread.join(LEASE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (publisher) {
            while (running) {
                try {
                    step();
                    backoff.reset();
                } catch (RuntimeException e) {
                    failures.increment();
                    LOG.warn("news of {} could not be sent, trying again", source, e);
                    pause(backoff.next().toMillis());
                }
            }
            release();
        }
    }

    private void step() {
        var _ = publisher.open();
        if (!leads()) {
            pause(STANDBY_MILLIS);
            return;
        }
        var sentNow = relay();
        if (sentNow > 0) {
            lastBatch = sentNow;
            lastBatchAt = System.nanoTime();
            idleMillis = SHORTEST_IDLE_MILLIS;
        }
        if (sentNow < BATCH) {
            awaitNews();
        }
    }

    private boolean leads() {
        var now = System.nanoTime();
        if (lease.isPresent() && now - leasedAt < RENEWAL_NANOS) {
            return true;
        }
        var renewed = store.lease(owner, LEASE);
        if (!renewed.equals(lease)) {
            leaseChanges.increment();
            LOG.info("relay of {}: {}", source, renewed.isPresent() ? "sending" : "standing by");
        }
        lease = renewed;
        leasedAt = now;
        return lease.isPresent();
    }

    /** Sends one batch and tells how many news were in it. */
    private int relay() {
        signal.drainPermits(); // what was committed until now is read below
        var batch = store.unsent(BATCH);
        if (batch.isEmpty()) {
            return 0;
        }
        publisher.publish(
                batch.stream().map(unsent -> Envelope.write(unsent.message(), source)).toList(),
                leasedAt + SENDING_NANOS);
        if (lease.isPresent() && store.markSent(lease.get(), batch)) {
            batches.increment();
            sent.increment(batch.size());
        } else {
            LOG.warn("relay of {} has lost its lease", source);
            lease = Optional.empty();
        }
        return batch.size();
    }

    /**
     * News appended since the batch was read have signalled already. A signal right after a batch
     * means more is coming: a few together cost as much as one.
     */
    private void awaitNews() {
        if (pause(idleMillis)) {
            var sinceLast = System.nanoTime() - lastBatchAt;
            var gatherNanos = pace.gather(lastBatch).toNanos();
            if (sinceLast < gatherNanos) {
                LockSupport.parkNanos(gatherNanos - sinceLast);
            }
            idleMillis = SHORTEST_IDLE_MILLIS;
        } else {
            idleMillis = Math.min(idleMillis * 2, LONGEST_IDLE_MILLIS);
        }
    }

    /** Waits for the signal, which is a commit or the end. */
    private boolean pause(long millis) {
        try {
            var signalled = signal.tryAcquire(millis, MILLISECONDS);
            signal.drainPermits();
            return signalled;
        } catch (InterruptedException _) {
            running = false;
            return false;
        }
    }

    private void release() {
        try {
            lease.ifPresent(store::release);
        } catch (RuntimeException e) {
            LOG.warn("the lease of {} could not be given back and will run out", source, e);
        }
    }
}
