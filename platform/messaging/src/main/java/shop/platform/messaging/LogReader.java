package shop.platform.messaging;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.platform.kernel.Problem;
import shop.platform.observability.Observability;

/**
 * Reads whole topics, from their beginning and then on and on: for a replica that keeps in its own
 * memory what it has heard. It belongs to no group, so that each replica hears everything; it
 * remembers nothing, so that the next start begins anew. The listener hears messages of all topics
 * together, those of one aggregate in their order, and some perhaps twice; it goes by their
 * versions.
 *
 * <p>What cannot be read is logged, counted ({@code log_unreadable}) and left out: a read model
 * with a hole is better than none. After a {@link Problem} that something is not available the same
 * batch is brought again.
 */
public final class LogReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogReader.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MAX_POLL_RECORDS = 500;

    private final String name;
    private final KafkaSettings kafka;
    private final Map<String, Set<String>> topics;
    private final Pace pace;
    private final Listener listener;
    private final Counter messages;
    private final Counter failures;
    private final Counter unreadable;
    private final Backoff backoff = new Backoff(Duration.ofSeconds(5));
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    /** How far it has come, and how far it has to come to be up to date; guarded by this. */
    private final Map<TopicPartition, Long> reached = new HashMap<>();

    private @Nullable Map<TopicPartition, Long> goal;

    private LogReader(Builder builder, Listener listener) {
        this.name = Objects.requireNonNull(builder.name, "name");
        this.kafka = builder.kafka;
        this.topics = Map.copyOf(builder.topics);
        this.pace = builder.pace;
        this.listener = listener;
        var metrics = builder.observability.metrics();
        this.messages = metrics.counter("log_messages");
        this.failures = metrics.counter("log_failures");
        this.unreadable = metrics.counter("log_unreadable");
        this.thread = builder.observability.start("reader-" + name, this::run);
    }

    public static Builder builder(KafkaSettings kafka, Observability observability) {
        return new Builder(kafka, observability);
    }

    public static final class Builder {

        private final KafkaSettings kafka;
        private final Observability observability;
        private final Map<String, Set<String>> topics = new LinkedHashMap<>();
        private @Nullable String name;
        private Pace pace = Pace.PROMPT;

        private Builder(KafkaSettings kafka, Observability observability) {
            this.kafka = kafka;
            this.observability = observability;
        }

        /** As logs and its thread call it. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** Reads what is of {@code types} in {@code topic}. */
        public Builder read(String topic, Set<String> types) {
            topics.put(topic, Set.copyOf(types));
            return this;
        }

        /** How it goes once it is up to date. */
        public Builder pace(Pace pace) {
            this.pace = pace;
            return this;
        }

        public LogReader start(Listener listener) {
            return new LogReader(this, listener);
        }
    }

    /**
     * Waits until it has heard all that stood in the topics when it began, and all that any other
     * it {@link #mustReach must reach} had heard.
     *
     * @return false if it has not within {@code longest}
     */
    public synchronized boolean awaitCaughtUp(Duration longest) throws InterruptedException {
        var end = System.nanoTime() + longest.toNanos();
        while (!isCaughtUp()) {
            var left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** From now on it has not caught up before it has heard all that {@code other} has. */
    public void mustReach(LogReader other) {
        Map<TopicPartition, Long> theirs;
        synchronized (other) {
            theirs = Map.copyOf(other.reached);
        }
        synchronized (this) {
            var raised = new HashMap<>(goal == null ? Map.of() : goal);
            theirs.forEach((partition, offset) -> raised.merge(partition, offset, Math::max));
            goal = raised;
        }
    }

    /** Hears nothing any more once this returns. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isRunning() {
        return closing.getCount() > 0;
    }

    private void run() {
        while (isRunning()) {
            try (var consumer = new KafkaConsumer<String, String>(kafka.reader(MAX_POLL_RECORDS))) {
                read(consumer);
            } catch (RuntimeException e) {
                failures.increment();
                var wait = backoff.next();
                LOG.warn("{} reads on in {}: {}", name, wait, e.getMessage());
                pause(wait);
            }
        }
    }

    private void read(KafkaConsumer<String, String> consumer) {
        var partitions = partitions(consumer);
        consumer.assign(partitions);
        var fresh = new ArrayList<>(partitions);
        synchronized (this) {
            fresh.removeAll(reached.keySet());
            reached.forEach(consumer::seek);
        }
        consumer.seekToBeginning(fresh);
        aimAt(consumer.endOffsets(partitions, PATIENCE));
        while (isRunning()) {
            var records = consumer.poll(POLL);
            var batch = new ArrayList<ConsumerRecord<String, String>>();
            records.forEach(batch::add);
            if (!hear(batch)) {
                return;
            }
            note(consumer, partitions);
            if (!batch.isEmpty() && isUpToDate()) {
                pause(pace.gather(batch.size()));
            }
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, String> consumer) {
        var all = new ArrayList<TopicPartition>();
        for (var topic : topics.keySet()) {
            var known = consumer.partitionsFor(topic, PATIENCE);
            if (known.isEmpty()) {
                throw new KafkaException("there is no topic " + topic);
            }
            known.forEach(each -> all.add(new TopicPartition(topic, each.partition())));
        }
        return all;
    }

    private synchronized void aimAt(Map<TopicPartition, Long> ends) {
        if (goal == null) {
            goal = Map.copyOf(ends);
        } else {
            var raised = new HashMap<>(goal);
            ends.forEach(raised::putIfAbsent);
            goal = raised;
        }
    }

    private void note(KafkaConsumer<String, String> consumer, List<TopicPartition> partitions) {
        var now = new HashMap<TopicPartition, Long>();
        partitions.forEach(each -> now.put(each, consumer.position(each, PATIENCE)));
        synchronized (this) {
            reached.putAll(now);
            notifyAll();
        }
    }

    private synchronized boolean isUpToDate() {
        return isCaughtUp();
    }

    private boolean isCaughtUp() {
        return goal != null
                && !reached.isEmpty()
                && goal.entrySet().stream()
                        .allMatch(end -> reached.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    /** Whether all was heard; not if it is being closed meanwhile. */
    private boolean hear(List<ConsumerRecord<String, String>> records) {
        var batch = new ArrayList<Message>();
        for (var record : records) {
            var message = Envelope.read(record);
            if (message.isEmpty()) {
                leaveOut(record.topic() + " " + record.key(), "does not say what it is");
            }
            message.filter(this::isWanted).ifPresent(batch::add);
        }
        if (batch.isEmpty()) {
            return true;
        }
        var isHeard = bring(batch);
        if (isHeard) {
            messages.increment(batch.size());
            backoff.reset();
        }
        return isHeard;
    }

    private boolean isWanted(Message message) {
        return topics.getOrDefault(message.topic(), Set.of()).contains(message.type());
    }

    private boolean bring(List<Message> batch) {
        while (isRunning()) {
            try {
                listener.handle(batch);
                return true;
            } catch (Problem e) {
                if (e.kind() == Problem.Kind.UNAVAILABLE) {
                    failures.increment();
                    var wait = backoff.next();
                    LOG.warn("{} is told the same again in {}: {}", name, wait, e.getMessage());
                    pause(wait);
                } else {
                    return bringSingly(batch, e);
                }
            } catch (RuntimeException e) {
                return bringSingly(batch, e);
            }
        }
        return false;
    }

    /** One that cannot be heard shall not take the others with it. */
    private boolean bringSingly(List<Message> batch, RuntimeException fault) {
        if (batch.size() == 1) {
            var message = batch.getFirst();
            leaveOut(message.type() + " of " + message.key(), fault.toString());
            return true;
        }
        return batch.stream().allMatch(message -> bring(List.of(message)));
    }

    private void leaveOut(String what, String why) {
        unreadable.increment();
        LOG.error("{} leaves out {}: {}", name, what, why);
    }

    private void pause(Duration wait) {
        try {
            var _ = closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
