package shop.platform.messaging;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** The unsettled dead letters of one consumer, for those who look after the shop. */
public final class DeadLetters {

    /** A dead letter with what it says. */
    public record Opened(DeadLetter letter, String payload) {}

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KafkaSettings kafka;
    private final String group;
    private final InboxStore inbox;

    /**
     * @param inbox that of the consumer {@code group}
     */
    public DeadLetters(KafkaSettings kafka, String group, InboxStore inbox) {
        this.kafka = kafka;
        this.group = group;
        this.inbox = inbox;
    }

    /** Those of one aggregate stand in the order of their versions. */
    public List<DeadLetter> list() {
        return inbox.parked();
    }

    public Opened show(UUID id) {
        var letter = find(id);
        return new Opened(letter, fetch(letter).value());
    }

    /**
     * Brings all dead letters of an aggregate to their consumer again, in order. Each is settled
     * when the consumer has handled it; if one fails again, it and those behind it stay.
     *
     * @return how many were sent on their way
     */
    public int replay(Aggregate aggregate) {
        var letters =
                list().stream().filter(letter -> letter.aggregate().equals(aggregate)).toList();
        var publisher = new Publisher(kafka);
        try (publisher) {
            var again = letters.stream().map(this::again).toList();
            publisher.publish(again, System.nanoTime() + PATIENCE.toNanos());
        }
        return letters.size();
    }

    /** Gives a dead letter up: it counts as heard, and the next of its aggregate comes first. */
    public void discard(UUID id) {
        var letter = find(id);
        inbox.together(() -> {
            inbox.heard(List.of(letter.id()));
            inbox.settle(letter.id());
            return letter;
        });
    }

    private DeadLetter find(UUID id) {
        return list().stream()
                .filter(letter -> letter.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no dead letter " + id));
    }

    private ProducerRecord<String, String> again(DeadLetter letter) {
        var record = fetch(letter);
        var origin = Envelope.header(record.headers(), DeadLetterBox.ORIGIN).orElseThrow();
        return new ProducerRecord<>(
                Topics.replay(origin), null, record.key(), record.value(), record.headers());
    }

    private ConsumerRecord<String, String> fetch(DeadLetter letter) {
        var place = new TopicPartition(letter.topic(), letter.partition());
        try (var consumer =
                new KafkaConsumer<String, String>(kafka.consumer(group + "-dead-letters"))) {
            consumer.assign(List.of(place));
            consumer.seek(place, letter.offset());
            var records = consumer.poll(PATIENCE).records(place);
            if (records.isEmpty() || records.getFirst().offset() != letter.offset()) {
                throw new KafkaException(
                        "dead letter %s is not in %s any more".formatted(letter.id(), place));
            }
            return records.getFirst();
        }
    }
}
