package shop.platform.messaging;

import static org.apache.kafka.clients.admin.AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Which topics there are. The number of partitions is for life, as it decides where a key goes; a
 * topic's dead letters and their replays have one partition each, so that they keep one order.
 */
public final class Topics {

    /** One topic, its dead letters excluded. */
    public record Topic(String name, int partitions, boolean compacted) {}

    /** As many instances of a service can share the work of a topic. */
    public static final int PARTITIONS = 6;

    /**
     * On a machine that holds the whole shop, where two instances of a service are many: a batch in
     * two parts costs the broker and its clients less than one in six.
     */
    public static final int PARTITIONS_ON_ONE_MACHINE = 2;

    private static final Duration RETENTION = Duration.ofDays(14);

    private static final List<String> EVENTS =
            List.of(
                    "order-events",
                    "payment-events",
                    "inventory-events",
                    "shipping-events",
                    "notification-events",
                    "user-events",
                    "favourite-events");

    /** Each message is the whole of what it tells of, so the last one of a key is enough. */
    private static final List<String> SNAPSHOTS = List.of("product-events", "rating-events");

    private Topics() {}

    /**
     * All topics, with those for dead letters and for their replays.
     *
     * @param partitions of each topic but those companions
     */
    public static List<Topic> all(int partitions) {
        var all = new ArrayList<Topic>();
        EVENTS.forEach(name -> addWithCompanions(all, new Topic(name, partitions, false)));
        SNAPSHOTS.forEach(name -> addWithCompanions(all, new Topic(name, partitions, true)));
        return List.copyOf(all);
    }

    /** Where messages of {@code topic} go that a consumer cannot handle. */
    public static String dead(String topic) {
        return topic + ".dead";
    }

    /** By which way dead letters of {@code topic} come back to the consumer they belong to. */
    public static String replay(String topic) {
        return topic + ".replay";
    }

    /** Creates those of {@code topics} that are missing. */
    public static void create(KafkaSettings kafka, List<Topic> topics) {
        try (var admin = Admin.create(Map.of(BOOTSTRAP_SERVERS_CONFIG, kafka.broker()))) {
            var wanted = topics.stream().map(Topics::described).toList();
            for (var created : admin.createTopics(wanted).values().values()) {
                try {
                    created.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new KafkaException("cannot create a topic", e.getCause());
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new KafkaException("interrupted while creating topics", e);
                }
            }
        }
    }

    private static void addWithCompanions(List<Topic> all, Topic topic) {
        all.add(topic);
        all.add(new Topic(dead(topic.name()), 1, false));
        all.add(new Topic(replay(topic.name()), 1, false));
    }

    private static NewTopic described(Topic topic) {
        var config =
                topic.compacted()
                        ? Map.of(
                                TopicConfig.CLEANUP_POLICY_CONFIG,
                                TopicConfig.CLEANUP_POLICY_COMPACT)
                        : Map.of(
                                TopicConfig.RETENTION_MS_CONFIG,
                                Long.toString(RETENTION.toMillis()));
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                .configs(config);
    }
}
