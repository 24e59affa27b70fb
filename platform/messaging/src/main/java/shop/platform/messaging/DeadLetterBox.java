package shop.platform.messaging;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import shop.platform.messaging.DeadLetter.Reason;

/** Puts what one consumer cannot handle into the dead letter topic, as it came, with the reason. */
final class DeadLetterBox implements AutoCloseable {

    /** Header: the topic a dead letter was heard in. */
    static final String ORIGIN = "dead_topic";

    /** Header: the consumer a dead letter, or its replay, belongs to. */
    static final String GROUP = "dead_group";

    private static final int LONGEST_ERROR = 500;

    private final KafkaSettings kafka;
    private final String group;
    private @Nullable Producer<String, String> producer;

    DeadLetterBox(KafkaSettings kafka, String group) {
        this.kafka = kafka;
        this.group = group;
    }

    /** Returns once Kafka has it, so that the message's own offset may move on. */
    DeadLetter put(
            ConsumerRecord<String, String> record, Message message, Reason reason, String error) {
        var origin = message.topic();
        var shortError = error.substring(0, Math.min(error.length(), LONGEST_ERROR));
        var dead =
                new ProducerRecord<>(
                        Topics.dead(origin), null, record.key(), record.value(), record.headers());
        Envelope.put(dead.headers(), ORIGIN, origin);
        Envelope.put(dead.headers(), GROUP, group);
        Envelope.put(dead.headers(), "dead_reason", reason.name());
        Envelope.put(dead.headers(), "dead_error", shortError);
        try {
            var sender = producer();
            var sent = sender.send(dead);
            sender.flush();
            var place = sent.get();
            return new DeadLetter(
                    message.id(),
                    message.aggregate(),
                    message.aggregateVersion(),
                    message.type(),
                    reason,
                    shortError,
                    place.topic(),
                    place.partition(),
                    place.offset());
        } catch (ExecutionException e) {
            throw new KafkaException("a dead letter could not be put away", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while putting a dead letter away", e);
        }
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close();
        }
    }

    private Producer<String, String> producer() {
        var present = producer;
        if (present == null) {
            present = new KafkaProducer<>(kafka.producer());
            producer = present;
        }
        return present;
    }
}
