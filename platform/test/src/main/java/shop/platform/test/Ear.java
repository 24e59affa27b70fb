package shop.platform.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Hears what a service announces on a Kafka topic, from its beginning. */
public final class Ear implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(100);

    /**
     * One announcement.
     *
     * @param key the id of the aggregate
     */
    public record Heard(String key, String payload) {}

    private final KafkaConsumer<String, String> consumer;

    /**
     * @param topic must be there already
     */
    public Ear(String broker, String topic) {
        consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", broker),
                        new StringDeserializer(),
                        new StringDeserializer());
        var partitions =
                consumer.partitionsFor(topic).stream()
                        .map(each -> new TopicPartition(topic, each.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** What was announced since it was last asked; waits a moment for it. */
    public List<Heard> heard() {
        var heard = new ArrayList<Heard>();
        consumer.poll(PATIENCE)
                .forEach(record -> heard.add(new Heard(record.key(), record.value())));
        return heard;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
