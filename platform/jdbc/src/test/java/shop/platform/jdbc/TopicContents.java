package shop.platform.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import shop.platform.messaging.KafkaSettings;

/** What really lies in Kafka. */
final class TopicContents {

    private TopicContents() {}

    static List<Long> versions(KafkaSettings kafka, String topic, String key) {
        return about(kafka, topic, key).stream()
                .map(record -> headers(record).get("ce_aggregateversion"))
                .map(version -> Long.parseLong(Objects.requireNonNull(version)))
                .toList();
    }

    static List<ConsumerRecord<String, String>> about(
            KafkaSettings kafka, String topic, String key) {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", kafka.broker()),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(each -> new TopicPartition(topic, each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, String>>();
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> {
                            if (key.equals(record.key())) {
                                found.add(record);
                            }
                        });
            }
            return found;
        }
    }

    static Map<String, String> headers(ConsumerRecord<String, String> record) {
        var headers = new HashMap<String, String>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }
}
