package shop.platform.embedded;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** One Kafka broker that is its own controller, in a JVM of its own. */
public final class EmbeddedKafka {

    private static final String NAME = "Kafka";

    private EmbeddedKafka() {}

    public static EmbeddedStore start(StoreSetup setup) {
        var port = Ports.choose(NAME, setup.port());
        var directory = DataDirectory.claim(NAME, setup.directory());
        try {
            setup.progress().accept("starting " + NAME);
            var command = JavaServer.command(KafkaMain.class, setup, port, "256m");
            return new StoreLaunch(NAME, directory).run(command, port, JavaServer.READY);
        } catch (StoreFailure e) {
            directory.close();
            throw e;
        }
    }

    /** Makes those topics that are not there yet; leaves the others as they are. */
    public static void createTopics(String address, Collection<NewTopic> topics) {
        var settings = Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address);
        try (var admin = Admin.create(settings)) {
            for (var created : admin.createTopics(topics).values().entrySet()) {
                try {
                    created.getValue().get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new StoreFailure(
                                "Kafka cannot make topic %s: %s"
                                        .formatted(created.getKey(), e.getCause()),
                                e);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailure("Making topics was interrupted.", e);
        }
    }
}
