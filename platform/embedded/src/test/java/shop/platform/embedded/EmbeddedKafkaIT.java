package shop.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {

    private static final TopicPartition ORDERS = new TopicPartition("order-events", 0);

    @TempDir Path directory;

    @Test
    void keeps_what_it_acknowledged_when_killed_and_when_stopped() throws Exception {
        var setup = StoreSetup.in(directory).onPort(Ports.free());
        var compacted = Map.of("cleanup.policy", "compact");
        var topics = List.of(new NewTopic(ORDERS.topic(), 6, (short) 1).configs(compacted));

        try (var store = EmbeddedKafka.start(setup)) {
            EmbeddedKafka.createTopics(store.address(), topics);
            EmbeddedKafka.createTopics(store.address(), topics);
            send(store, "first");
            store.kill();
        }
        try (var store = EmbeddedKafka.start(setup)) {
            send(store, "second");
        }

        try (var store = EmbeddedKafka.start(setup)) {
            assertThat(received(store)).containsExactly("first", "second");
        }
    }

    private static void send(EmbeddedStore store, String value) throws Exception {
        try (var producer =
                new KafkaProducer<>(
                        settings(store), new StringSerializer(), new StringSerializer())) {
            var key = "order-1";
            producer.send(new ProducerRecord<>(ORDERS.topic(), ORDERS.partition(), key, value))
                    .get();
        }
    }

    private static List<String> received(EmbeddedStore store) {
        try (var consumer =
                new KafkaConsumer<>(
                        settings(store), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(ORDERS));
            consumer.seekToBeginning(List.of(ORDERS));
            var records = consumer.poll(Duration.ofSeconds(20)).records(ORDERS);
            return records.stream().map(record -> record.value()).toList();
        }
    }

    private static Properties settings(EmbeddedStore store) {
        var settings = new Properties();
        settings.setProperty("bootstrap.servers", store.address());
        return settings;
    }
}
