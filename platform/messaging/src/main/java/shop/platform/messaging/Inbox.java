package shop.platform.messaging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.platform.kernel.Problem;
import shop.platform.kernel.Problem.Kind;
import shop.platform.messaging.DeadLetter.Reason;
import shop.platform.messaging.InboxStore.TwinAtWork;

/**
 * Has each message heard once and those of an aggregate in their order.
 *
 * <p>A batch is one transaction. If it fails for other than technical reasons, its messages are
 * heard one by one, and what fails alone becomes a dead letter. What belongs to an aggregate with
 * dead letters follows them, except the replay of their first.
 */
final class Inbox {

    /** Which messages of a topic are wanted, and by whom. */
    record Subscription(Set<String> types, Listener listener) {}

    private record Received(ConsumerRecord<String, String> record, Message message) {
        boolean isAmong(Map<Aggregate, List<UUID>> parked) {
            return parked.containsKey(message.aggregate());
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final String group;
    private final InboxStore store;
    private final DeadLetterBox box;
    private final Map<String, Subscription> subscriptions;
    private final java.util.function.Consumer<Reason> dead;

    /**
     * @param dead told of each dead letter
     */
    Inbox(
            String group,
            InboxStore store,
            DeadLetterBox box,
            Map<String, Subscription> subscriptions,
            java.util.function.Consumer<Reason> dead) {
        this.group = group;
        this.store = store;
        this.box = box;
        this.subscriptions = subscriptions;
        this.dead = dead;
    }

    /**
     * @throws RuntimeException for technical reasons only: the same records are to be brought again
     */
    void hear(List<ConsumerRecord<String, String>> records) {
        var batch = new ArrayList<Received>(records.size());
        for (var record : records) {
            if (isWanted(record)) {
                Envelope.read(record)
                        .map(message -> new Received(record, message))
                        .ifPresentOrElse(batch::add, () -> parkUnreadable(record));
            }
        }
        batch.removeIf(received -> !isOfUse(received));
        if (!batch.isEmpty()) {
            hearTogether(batch).forEach(this::hearAlone);
        }
    }

    /** A record that does not say its type is wanted, so that it is put aside and not lost. */
    private boolean isWanted(ConsumerRecord<String, String> record) {
        var headers = record.headers();
        if (isReplay(record)
                && !Envelope.header(headers, DeadLetterBox.GROUP).orElse("").equals(group)) {
            return false;
        }
        var origin = Envelope.header(headers, DeadLetterBox.ORIGIN).orElse(record.topic());
        var type = Envelope.header(headers, Envelope.TYPE);
        return type.isEmpty() || subscription(origin).types().contains(type.get());
    }

    /** A replay always is: its letter has to be settled. What cannot be read will be put aside. */
    private boolean isOfUse(Received received) {
        if (isReplay(received.record())) {
            return true;
        }
        try {
            return subscription(received.message().topic()).listener().wants(received.message());
        } catch (RuntimeException | StackOverflowError _) {
            return true;
        }
    }

    /** Returns those that have to be heard one by one. */
    private List<Received> hearTogether(List<Received> batch) {
        try {
            return store.together(() -> {
                var known = store.known(messages(batch));
                var blocked = batch.stream().filter(each -> each.isAmong(known.parked())).toList();
                var free = batch.stream().filter(each -> !each.isAmong(known.parked())).toList();
                hearNew(messages(free), known.heard());
                return blocked;
            });
        } catch (RuntimeException | StackOverflowError fault) {
            throwIfTechnical(fault);
            return batch;
        }
    }

    private static List<Message> messages(List<Received> batch) {
        return batch.stream().map(Received::message).toList();
    }

    private void hearAlone(Received received) {
        try {
            if (!store.together(() -> settled(received))) {
                park(received, Reason.PREDECESSOR, "waits for an earlier message");
            }
        } catch (RuntimeException | StackOverflowError fault) {
            throwIfTechnical(fault);
            LOG.error("{} cannot handle {}", group, received.message().id(), fault);
            park(received, Reason.REFUSED, fault.toString());
        }
    }

    /** False if the message has to follow dead letters of its aggregate. */
    private boolean settled(Received received) {
        var message = received.message();
        var known = store.known(List.of(message));
        var parked = known.parked().getOrDefault(message.aggregate(), List.of());
        if (known.heard().contains(message.id())) {
            return true;
        }
        if (parked.isEmpty()) {
            hearNew(List.of(message), Set.of());
            return true;
        }
        if (isReplay(received.record()) && parked.getFirst().equals(message.id())) {
            hearNew(List.of(message), Set.of());
            store.settle(message.id());
            return true;
        }
        return parked.contains(message.id());
    }

    private void hearNew(List<Message> messages, Set<UUID> heard) {
        var fresh = new LinkedHashMap<UUID, Message>();
        for (var message : messages) {
            if (!heard.contains(message.id())) {
                fresh.putIfAbsent(message.id(), message);
            }
        }
        if (fresh.isEmpty()) {
            return;
        }
        store.heard(fresh.keySet());
        var byListener = new LinkedHashMap<Listener, List<Message>>();
        for (var message : fresh.values()) {
            byListener
                    .computeIfAbsent(
                            subscription(message.topic()).listener(), _ -> new ArrayList<>())
                    .add(message);
        }
        byListener.forEach(Listener::handle);
    }

    private void parkUnreadable(ConsumerRecord<String, String> record) {
        park(
                new Received(record, Envelope.standIn(record)),
                Reason.UNREADABLE,
                "the headers do not say what it is");
    }

    /** First to Kafka, then to the store: a crash between leaves a copy in Kafka and no harm. */
    private void park(Received received, Reason reason, String error) {
        var letter = box.put(received.record(), received.message(), reason, error);
        LOG.error("dead letter of {}: {}", group, letter);
        dead.accept(reason);
        store.together(() -> {
            store.park(letter);
            return letter;
        });
    }

    private Subscription subscription(String topic) {
        return Objects.requireNonNull(subscriptions.get(topic), topic);
    }

    private static boolean isReplay(ConsumerRecord<String, String> record) {
        return Envelope.header(record.headers(), DeadLetterBox.ORIGIN).isPresent();
    }

    private void throwIfTechnical(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof TwinAtWork
                    || cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof KafkaException
                    || (cause instanceof Problem problem && problem.kind() == Kind.UNAVAILABLE)
                    || store.isTechnical(cause)) {
                throw new TechnicalFault(fault);
            }
        }
    }

    /** Nothing is wrong with the messages; the same ones are to be tried again. */
    static final class TechnicalFault extends RuntimeException {
        TechnicalFault(Throwable cause) {
            super(cause);
        }
    }
}
