package shop.platform.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import shop.platform.messaging.InboxStore;
import shop.platform.observability.Observability;
import shop.platform.settings.Settings;

/** One service's documents. */
public final class Mongo implements AutoCloseable {

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
