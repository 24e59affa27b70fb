package shop.platform.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import shop.platform.settings.Settings;

/**
 * How this process speaks to Kafka.
 *
 * @param broker where to find it: {@code host:port}, several separated by commas
 * @param instance a name that stays this instance's over restarts and is no other's; with it a
 *     restart within the session time-out keeps the partitions
 * @param sessionTimeout after how long without a sign of life a consumer is taken for dead; not
 *     below the broker's {@code group.min.session.timeout.ms}
 */
public record KafkaSettings(String broker, Optional<String> instance, Duration sessionTimeout) {

    /** After this a message is either acknowledged or will not be sent any more. */
    static final Duration DELIVERY_TIMEOUT = Duration.ofSeconds(2);

    static final int MAX_POLL_RECORDS = 100;

    public static KafkaSettings of(Settings settings) {
        return new KafkaSettings(
                settings.text("KAFKA_BROKER", "localhost:9092"),
                settings.optional("KAFKA_INSTANCE_ID"),
                settings.duration("KAFKA_SESSION_TIMEOUT", Duration.ofSeconds(6)));
    }

    /**
     * The batch size is larger than what one flush of the relay holds for a partition, so that it
     * is written to each partition as one batch: wholly and in order, or not at all.
     */
    Map<String, Object> producer() {
        var config = client();
        config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 512 * 1024);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 100);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 1500);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVERY_TIMEOUT.toMillis());
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 1500);
        return config;
    }

    Map<String, Object> consumer(String group) {
        var config = reader(MAX_POLL_RECORDS);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        instance.ifPresent(
                name -> config.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, group + "-" + name));
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) sessionTimeout.toMillis());
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1000);
        // also how often the heartbeat's thread gets up to see whether it is time for one
        config.put(ConsumerConfig.RETRY_BACKOFF_MS_CONFIG, 300);
        config.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, 30_000);
        config.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName());
        return config;
    }

    /** For whoever reads on its own account, as one of no group. */
    Map<String, Object> reader(int maxPollRecords) {
        var config = client();
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, maxPollRecords);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return config;
    }

    private Map<String, Object> client() {
        var config = new HashMap<String, Object>();
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker);
        config.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
        config.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        config.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, 30_000);
        return config;
    }
}
