package shop.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoIT {

    private static final int INSERTS = 2_000;
    private static final int UPDATES = 300;
    private static final int CLIENTS = 8;

    /** What 2,000 documents take in its file, twice over; with each version kept it is 100 MB. */
    private static final long NEAR_ITS_DATA = 4L << 20;

    @TempDir Path directory;
    private StoreSetup setup;

    @BeforeEach
    void stayOnOnePort() {
        setup = StoreSetup.in(directory).onPort(Ports.free());
    }

    @Test
    void keeps_every_acknowledged_write_when_killed() {
        try (var store = EmbeddedMongo.start(setup);
                var client = client(store)) {
            var products = products(client);
            products.createIndex(Indexes.ascending("sku"), new IndexOptions().unique(true));
            IntStream.range(0, CLIENTS).parallel().forEach(share -> insert(products, share));
            IntStream.range(0, UPDATES).forEach(number -> sell(products, number));

            store.kill();
        }

        try (var store = EmbeddedMongo.start(setup);
                var client = client(store)) {
            var products = products(client);
            assertThat(products.countDocuments()).isEqualTo(INSERTS);
            assertThat(products.countDocuments(Filters.eq("sold", true))).isEqualTo(UPDATES);
            assertThatThrownBy(() -> products.insertOne(product(7)))
                    .isInstanceOf(MongoWriteException.class)
                    .hasMessageContaining("duplicate key");
        }
    }

    @Test
    void keeps_its_data_when_stopped() {
        try (var store = EmbeddedMongo.start(setup);
                var client = client(store)) {
            products(client).insertOne(product(1));
        }

        try (var store = EmbeddedMongo.start(setup);
                var client = client(store)) {
            assertThat(products(client).find(Filters.eq("sku", "sku-1")).first()).isNotNull();
        }
    }

    @Test
    void its_file_stays_near_the_size_of_its_data() throws Exception {
        try (var store = EmbeddedMongo.start(setup);
                var client = client(store)) {
            var products = products(client);
            IntStream.range(0, INSERTS).forEach(number -> products.insertOne(product(number)));
            IntStream.range(0, UPDATES).forEach(number -> sell(products, number));

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> Files.size(directory.resolve("mongo.mv")) < NEAR_ITS_DATA);
        }
    }

    private static void insert(MongoCollection<Document> products, int share) {
        IntStream.range(0, INSERTS)
                .filter(number -> number % CLIENTS == share)
                .forEach(number -> products.insertOne(product(number)));
    }

    private static void sell(MongoCollection<Document> products, int number) {
        products.updateOne(Filters.eq("sku", "sku-" + number), Updates.set("sold", true));
    }

    private static Document product(int number) {
        return new Document("sku", "sku-" + number)
                .append("name", "a product of about a hundred bytes, as documents go")
                .append("price", number);
    }

    private static MongoCollection<Document> products(MongoClient client) {
        return client.getDatabase("ecommerce").getCollection("products");
    }

    private static MongoClient client(EmbeddedStore store) {
        return MongoClients.create("mongodb://" + store.address());
    }
}
