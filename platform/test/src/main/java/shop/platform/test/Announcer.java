package shop.platform.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Announces on Kafka what a neighbour would. */
public final class Announcer implements AutoCloseable {

    private final KafkaProducer<String, String> producer;

    public Announcer(String broker) {
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker),
                        new StringSerializer(),
                        new StringSerializer());
    }

    /**
     * Announces something, and waits until Kafka has it.
     *
     * @param id the same id is the same message
     * @param key the id of the aggregate
     */
    public void announce(
            UUID id,
            String topic,
            String type,
            String aggregate,
            String key,
            long version,
            String payload) {
        var record = new ProducerRecord<>(topic, key, payload);
        Map.of(
                        "ce_id", id.toString(),
                        "ce_type", type,
                        "ce_time", Clock.systemUTC().instant().toString(),
                        "ce_aggregatetype", aggregate,
                        "ce_aggregateversion", Long.toString(version))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not take " + type, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
