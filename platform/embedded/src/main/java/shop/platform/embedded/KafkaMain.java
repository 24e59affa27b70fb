package shop.platform.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/** The broker's process: directory, port, then broker settings as {@code key=value}. */
final class KafkaMain {

    private static final String ONE = "1";
    private static final String FEW = "4";

    private KafkaMain() {}

    public static void main(String[] arguments) throws Exception {
        var directory = Path.of(arguments[0], "data");
        formatOnce(directory);
        var settings = settings(directory, Integer.parseInt(arguments[1]));
        Arrays.stream(arguments)
                .skip(2)
                .map(argument -> argument.split("=", 2))
                .forEach(pair -> settings.setProperty(pair[0], pair[1]));
        var broker = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::shutdown, "stop"));
        broker.startup();
        System.out.println(JavaServer.READY);
        broker.awaitShutdown();
    }

    private static void formatOnce(Path directory) throws Exception {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setDirectories(List.of(directory.toString()))
                .setMetadataLogDirectory(directory.toString())
                .setControllerListenerName("CONTROLLER")
                .setSupportedFeatures(List.of(Feature.PRODUCTION_FEATURES.toArray(Feature[]::new)))
                .setIgnoreFormatted(true)
                .setPrintStream(System.out)
                .run();
    }

    private static Properties settings(Path directory, int port) {
        var broker = Ports.HOST + ":" + port;
        var controller = Ports.HOST + ":" + Ports.free();
        var settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", ONE);
        settings.setProperty("controller.quorum.voters", "1@" + controller);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty(
                "listeners", "PLAINTEXT://%s,CONTROLLER://%s".formatted(broker, controller));
        settings.setProperty("advertised.listeners", "PLAINTEXT://" + broker);
        settings.setProperty(
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("log.dirs", directory.toString());
        settings.setProperty("auto.create.topics.enable", "false");
        aloneInItsCluster(settings);
        small(settings);
        quickToRecover(settings);
        return settings;
    }

    private static void aloneInItsCluster(Properties settings) {
        for (var key :
                List.of(
                        "default.replication.factor",
                        "min.insync.replicas",
                        "offsets.topic.replication.factor",
                        "transaction.state.log.replication.factor",
                        "transaction.state.log.min.isr",
                        "share.coordinator.state.topic.replication.factor",
                        "share.coordinator.state.topic.min.isr")) {
            settings.setProperty(key, ONE);
        }
    }

    private static void small(Properties settings) {
        for (var key :
                List.of("offsets.topic.num.partitions", "transaction.state.log.num.partitions")) {
            settings.setProperty(key, FEW);
        }
        for (var key : List.of("num.network.threads", "num.io.threads", "background.threads")) {
            settings.setProperty(key, "2");
        }
        settings.setProperty("log.cleaner.dedupe.buffer.size", "8388608");
    }

    private static void quickToRecover(Properties settings) {
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        settings.setProperty("group.min.session.timeout.ms", "3000");
        settings.setProperty("broker.session.timeout.ms", "2500");
        settings.setProperty("broker.heartbeat.interval.ms", "500");
        // A shop left off for weeks goes on where it stopped.
        settings.setProperty("offsets.retention.minutes", "525600");
    }
}
