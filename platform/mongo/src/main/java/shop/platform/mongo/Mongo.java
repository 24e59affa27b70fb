package shop.platform.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.platform.messaging.InboxStore;
import shop.platform.observability.Observability;
import shop.platform.settings.Settings;

/** One service's documents. */
public final class Mongo implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Mongo.class);
    private static final Duration PREPARATION = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final MongoClient client;
    private final MongoDatabase database;
    private final Observability observability;

    private Mongo(MongoClient client, String database, Observability observability) {
        this.client = client;
        this.database = client.getDatabase(database);
        this.observability = observability;
    }

    /** Connects when first used; so the server may come later. */
    public static Mongo open(Settings settings, Observability observability) {
        var url = settings.text("MONGODB_URL", "mongodb://localhost:27017");
        var name = settings.text("MONGODB_DB", "ecommerce");
        var client =
                MongoClients.create(
                        MongoClientSettings.builder()
                                .applyConnectionString(new ConnectionString(url))
                                .applyToClusterSettings(cluster ->
                                        cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                                .applyToSocketSettings(socket ->
                                        socket.connectTimeout(1, TimeUnit.SECONDS)
                                                .readTimeout(5, TimeUnit.SECONDS))
                                .applicationName(observability.service())
                                .build());
        return new Mongo(client, name, observability);
    }

    /**
     * Does what has to be done before the service can work, such as making indexes, and waits up to
     * a minute for the server to be there.
     *
     * @param work may be broken off and done again
     */
    public void prepare(Consumer<MongoDatabase> work) {
        var giveUp = System.nanoTime() + PREPARATION.toNanos();
        while (true) {
            try {
                work.accept(database);
                return;
            } catch (MongoTimeoutException | MongoSocketException e) {
                if (System.nanoTime() >= giveUp) {
                    throw e;
                }
                LOG.info("{} waits for MongoDB: {}", observability.service(), e.getMessage());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    public MongoDatabase database() {
        return database;
    }

    /** The outbox inside the documents of {@code collection}. Ask for it once and keep it. */
    public MongoOutbox outbox(String collection) {
        return new MongoOutbox(database, collection, observability.tracing());
    }

    /**
     * @param consumer the Kafka group whose inbox it is
     */
    public InboxStore inbox(String consumer) {
        return new MongoInbox(database, consumer);
    }

    public boolean isAlive() {
        try {
            database.runCommand(new Document("ping", 1));
            return true;
        } catch (MongoException _) {
            return false;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
