package shop.platform.messaging;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Sends batches to Kafka. After a failure the producer is thrown away with all it still holds: what
 * an idempotent producer does with its leftovers is nothing to build an order on.
 */
final class Publisher implements AutoCloseable {

    private final KafkaSettings kafka;
    private @Nullable Producer<String, String> producer;

    Publisher(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    /**
     * Returns when all are acknowledged.
     *
     * @param lastSend the {@link System#nanoTime} after which nothing may be handed to Kafka
     * @throws KafkaException if any may not have arrived
     */
    void publish(List<ProducerRecord<String, String>> batch, long lastSend) {
        var failure = new AtomicReference<@Nullable Exception>();
        try {
            var sender = open();
            for (var message : batch) {
                if (System.nanoTime() - lastSend > 0) {
                    throw new KafkaException("sending took too long, the lease would not last");
                }
                var _ = sender.send(message, (_, e) -> failure.compareAndSet(null, e));
            }
            sender.flush();
            if (failure.get() != null) {
                throw new KafkaException("not all were acknowledged", failure.get());
            }
        } catch (RuntimeException e) {
            discard();
            throw e;
        }
    }

    @Override
    public void close() {
        discard();
    }

    /** Prepares for sending, which takes time, before time is short. */
    Producer<String, String> open() {
        var present = producer;
        if (present == null) {
            present = new KafkaProducer<>(kafka.producer());
            producer = present;
        }
        return present;
    }

    private void discard() {
        var old = producer;
        producer = null;
        if (old != null) {
            old.close(Duration.ZERO);
        }
    }
}
