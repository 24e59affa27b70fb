package shop.platform.test;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import shop.platform.embedded.EmbeddedKafka;

/** A Kafka broker whose topics are made anew for each test class. */
record TestKafka(String broker) {

    private static final int PARTITIONS = 3;
    private static final short REPLICAS = 1;

    /** Consumer groups lose their place in a topic that is made anew. */
    void empty(List<String> topics) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker))) {
            var present = admin.listTopics().names().get();
            admin.deleteTopics(topics.stream().filter(present::contains).toList()).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka at " + broker + " refuses", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        var anew = topics.stream().map(name -> new NewTopic(name, PARTITIONS, REPLICAS)).toList();
        EmbeddedKafka.createTopics(broker, anew);
    }

    Map<String, String> settings() {
        return Map.of("KAFKA_BROKER", broker);
    }
}
