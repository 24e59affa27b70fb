package shop.platform.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.platform.messaging.Inbox.Subscription;
import shop.platform.observability.Observability;

/**
 * One service's ear: brings messages from Kafka to the listeners, in batches, as long as it runs.
 * After a technical failure the same batch is brought again until it succeeds. Kafka's offsets
 * follow the database and may lag behind it; the inbox drops what is then brought twice.
 */
public final class Consumer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Consumer.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(1);

    /** How long Kafka may take to hand over what it has. */
    private static final Duration FETCH = Duration.ofMillis(2);

    /** Batches end here, so that they never exceed 500. */
    private static final int ENOUGH = 500 - KafkaSettings.MAX_POLL_RECORDS;

    private final String group;
    private final KafkaSettings kafka;
    private final Observability observability;
    private final Set<String> topics;
    private final Pace pace;
    private final DeadLetterBox box;
    private final Inbox inbox;
    private final Housekeeping housekeeping;
    private final Timer batches;
    private final Counter messages;
    private final Counter failures;
    private final Backoff backoff = new Backoff(Duration.ofSeconds(30));
    private final Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> uncommitted = new HashMap<>();
    private final Thread thread;

    private volatile boolean running = true;
    private int lastBatch;
    private long lastBatchAt;
    private long lastCommitAt;

    private Consumer(Builder builder, String group, InboxStore store) {
        this.group = group;
        this.kafka = builder.kafka;
        this.observability = builder.observability;
        this.topics = builder.subscriptions.keySet();
        this.pace = builder.pace;
        this.box = new DeadLetterBox(kafka, group);
        var metrics = observability.metrics();
        this.batches = metrics.timer("inbox_batches");
        this.messages = metrics.counter("inbox_messages");
        this.failures = metrics.counter("inbox_failures");
        this.inbox =
                new Inbox(
                        group,
                        store,
                        box,
                        Map.copyOf(builder.subscriptions),
                        reason ->
                                metrics.counter("inbox_dead_letters", "reason", reason.name())
                                        .increment());
        this.housekeeping = Housekeeping.ofInbox(store);
        this.thread = observability.start("consumer-" + group, this::run);
    }

    public static Builder builder(KafkaSettings kafka, Observability observability) {
        return new Builder(kafka, observability);
    }

    public static final class Builder {

        private final KafkaSettings kafka;
        private final Observability observability;
        private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
        private @Nullable String group;
        private @Nullable InboxStore inbox;
        private Pace pace = Pace.PROMPT;

        private Builder(KafkaSettings kafka, Observability observability) {
            this.kafka = kafka;
            this.observability = observability;
        }

        /** Who listens: all instances of a service, by the service's name. */
        public Builder group(String name) {
            group = name;
            return this;
        }

        public Builder inbox(InboxStore store) {
            inbox = store;
            return this;
        }

        public Builder pace(Pace pace) {
            this.pace = pace;
            return this;
        }

        /**
         * Has {@code listener} hear messages of {@code types}; a topic has one listener, which may
         * be that of others too.
         */
        public Builder listen(String topic, Set<String> types, Listener listener) {
            if (subscriptions.put(topic, new Subscription(Set.copyOf(types), listener)) != null) {
                throw new IllegalStateException("two listeners to " + topic);
            }
            return this;
        }

        public Consumer start() {
            return new Consumer(
                    this,
                    Objects.requireNonNull(group, "group"),
                    Objects.requireNonNull(inbox, "inbox"));
        }
    }

    /** Finishes the batch under way and leaves its partitions to others at once. */
    @Override
    public void close() {
        running = false;
        housekeeping.close();
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (box) {
            while (running) {
                try {
                    listen();
                } catch (RuntimeException e) {
                    failures.increment();
                    LOG.warn("{} has to connect to Kafka anew", group, e);
                    sleep(backoff.next());
                }
            }
        }
    }

    private void listen() {
        var consumer = new KafkaConsumer<String, String>(kafka.consumer(group));
        try {
            consumer.subscribe(withReplays(), new Handover(consumer));
            while (running) {
                var records = gather(consumer);
                if (!records.isEmpty()) {
                    hear(consumer, records);
                }
                commitIfDue(consumer);
            }
            consumer.commitSync(done, Duration.ofSeconds(2));
        } finally {
            done.clear();
            uncommitted.clear();
            consumer.close(
                    CloseOptions.timeout(Duration.ofSeconds(2))
                            .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
        }
    }

    private List<String> withReplays() {
        var all = new ArrayList<>(topics);
        topics.forEach(topic -> all.add(Topics.replay(topic)));
        return all;
    }

    /**
     * Under load, a few together cost as much as one: waits a moment for more, unless there is more
     * than one poll brings. Then it takes what the fetch under way has brought, which is what there
     * was when it was sent, and what has come since.
     */
    private List<ConsumerRecord<String, String>> gather(KafkaConsumer<String, String> consumer) {
        var gathered = poll(consumer, POLL);
        var gather = pace.gather(lastBatch);
        if (gathered.isEmpty() || System.nanoTime() - lastBatchAt >= gather.toNanos()) {
            return gathered;
        }
        if (!isFull(gathered)) {
            LockSupport.parkNanos(gather.toNanos());
        }
        var notFull = 0;
        while (notFull < 2 && gathered.size() <= ENOUGH) {
            var more = poll(consumer, FETCH);
            gathered.addAll(more);
            if (!isFull(more)) {
                notFull++;
            }
        }
        return gathered;
    }

    private static boolean isFull(List<ConsumerRecord<String, String>> polled) {
        return polled.size() >= KafkaSettings.MAX_POLL_RECORDS;
    }

    private void hear(
            KafkaConsumer<String, String> consumer, List<ConsumerRecord<String, String>> records) {
        var headers = records.getFirst().headers();
        try (var activity =
                observability
                        .tracing()
                        .consume(group, name -> Envelope.header(headers, name).orElse(null))) {
            activity.attribute("messages", records.size());
            batches.record(() -> inbox.hear(records));
            messages.increment(records.size());
            backoff.reset();
            note(consumer, records);
        } catch (RuntimeException e) {
            failures.increment();
            var wait = backoff.next();
            LOG.warn(
                    "{} tries {} messages again in {}: {}",
                    group,
                    records.size(),
                    wait,
                    e.getMessage());
            rewind(consumer, records);
            rest(consumer, wait);
        }
        lastBatch = records.size();
        lastBatchAt = System.nanoTime();
    }

    private void note(
            KafkaConsumer<String, String> consumer, List<ConsumerRecord<String, String>> records) {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var record : records) {
            offsets.put(partition(record), new OffsetAndMetadata(record.offset() + 1));
        }
        offsets.keySet().retainAll(consumer.assignment());
        done.putAll(offsets);
        uncommitted.putAll(offsets);
    }

    /** Not after each batch: what a crash brings again is known to the inbox. */
    private void commitIfDue(KafkaConsumer<String, String> consumer) {
        var now = System.nanoTime();
        if (uncommitted.isEmpty() || now - lastCommitAt < COMMIT_EVERY.toNanos()) {
            return;
        }
        lastCommitAt = now;
        consumer.commitAsync(
                Map.copyOf(uncommitted),
                (_, e) -> {
                    if (e != null) {
                        LOG.debug("offsets of {} will be committed with later ones", group, e);
                    }
                });
        uncommitted.clear();
    }

    private static void rewind(
            KafkaConsumer<String, String> consumer, List<ConsumerRecord<String, String>> records) {
        var first = new HashMap<TopicPartition, Long>();
        records.forEach(record -> first.putIfAbsent(partition(record), record.offset()));
        first.keySet().retainAll(consumer.assignment());
        first.forEach(consumer::seek);
    }

    /** Takes nothing for a while, yet keeps polling: whoever stops is taken for dead. */
    private void rest(KafkaConsumer<String, String> consumer, Duration wait) {
        var end = System.nanoTime() + wait.toNanos();
        while (running && System.nanoTime() < end) {
            consumer.pause(consumer.assignment());
            rewind(consumer, poll(consumer, Duration.ofMillis(100)));
        }
        consumer.resume(consumer.paused());
    }

    private static List<ConsumerRecord<String, String>> poll(
            KafkaConsumer<String, String> consumer, Duration longest) {
        var polled = new ArrayList<ConsumerRecord<String, String>>();
        consumer.poll(longest).forEach(polled::add);
        return polled;
    }

    private static TopicPartition partition(ConsumerRecord<String, String> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    private static void sleep(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Whoever takes over a partition begins where this one ended.
     *
     * <p>A named instance that starts again is given what it had, and nobody else is asked. If it
     * was killed between giving partitions away and saying so, these would be nobody's: so, once it
     * is in, all are dealt out anew.
     */
    private final class Handover implements ConsumerRebalanceListener {

        private final KafkaConsumer<String, String> consumer;
        private boolean isNew = kafka.instance().isPresent();

        private Handover(KafkaConsumer<String, String> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> gained) {
            LOG.debug("{} hears {}", group, gained);
            if (isNew) {
                isNew = false;
                consumer.enforceRebalance("whether a former life left partitions behind");
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> given) {
            var offsets = new HashMap<>(done);
            offsets.keySet().retainAll(given);
            forget(given);
            try {
                consumer.commitSync(offsets, Duration.ofSeconds(1));
            } catch (KafkaException e) {
                LOG.debug("{} hands over without offsets, messages will come twice", group, e);
            }
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> lost) {
            forget(lost);
        }

        private void forget(Collection<TopicPartition> partitions) {
            done.keySet().removeAll(partitions);
            uncommitted.keySet().removeAll(partitions);
        }
    }
}
