package shop.platform.mongo;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.platform.embedded.EmbeddedMongo;
import shop.platform.embedded.StoreSetup;
import shop.platform.observability.Observability;
import shop.platform.settings.Settings;

class MongoIT {

    @TempDir private Path directory;

    /** Longer than one question to the server has. */
    @Test
    void a_start_waits_for_the_server() throws Exception {
        var port = freePort();
        var settings = Settings.of(Map.of("MONGODB_URL", "mongodb://127.0.0.1:" + port));
        try (var observability = Observability.of("documents", settings);
                var mongo = Mongo.open(settings, observability);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var prepared =
                    threads.submit(() ->
                            mongo.prepare(database ->
                                    database.getCollection("things")
                                            .createIndex(Indexes.ascending("name"))));
            await().during(Duration.ofSeconds(3)).until(() -> !prepared.isDone());

            try (var _ = EmbeddedMongo.start(StoreSetup.in(directory).onPort(port))) {
                prepared.get(30, SECONDS);
                assertThat(mongo.database().getCollection("things").listIndexes())
                        .extracting(index -> index.get("key"))
                        .contains(new Document("name", 1));
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
