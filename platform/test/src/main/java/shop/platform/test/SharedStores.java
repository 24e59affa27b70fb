package shop.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import shop.platform.embedded.EmbeddedKafka;
import shop.platform.embedded.EmbeddedMariaDb;
import shop.platform.embedded.EmbeddedMongo;
import shop.platform.embedded.EmbeddedRedis;
import shop.platform.embedded.EmbeddedStore;
import shop.platform.embedded.StoreSetup;

/** The servers of this JVM: each starts when first asked for and stops with the JVM. */
final class SharedStores {

    private static final String PASSWORD = "root123";

    private static final Path DIRECTORY = temporaryDirectory();
    private static final Deque<EmbeddedStore> STARTED = new ArrayDeque<>();

    private static final Once<TestMySql> MYSQL = new Once<>(SharedStores::startMySql);
    private static final Once<String> MONGODB = new Once<>(SharedStores::startMongoDb);
    private static final Once<TestRedis> REDIS = new Once<>(SharedStores::startRedis);
    private static final Once<TestKafka> KAFKA = new Once<>(SharedStores::startKafka);

    private SharedStores() {}

    static TestMySql mySql() {
        return MYSQL.get();
    }

    static Map<String, String> mongoDb(String database) {
        return Map.of("MONGODB_URL", MONGODB.get(), "MONGODB_DB", database);
    }

    static TestRedis redis() {
        return REDIS.get();
    }

    static TestKafka kafka() {
        return KAFKA.get();
    }

    private static TestMySql startMySql() {
        var host = System.getenv("MYSQL_HOST");
        if (host != null) {
            return new TestMySql(
                    host,
                    Integer.parseInt(environment("MYSQL_PORT", "3306")),
                    environment("MYSQL_USER", "root"),
                    environment("MYSQL_PASSWORD", PASSWORD));
        }
        var quick = setup("mysql").tuned("--innodb-flush-log-at-trx-commit=2");
        var store = started(EmbeddedMariaDb.start(quick, PASSWORD));
        return new TestMySql("127.0.0.1", store.port(), "root", PASSWORD);
    }

    private static String startMongoDb() {
        var url = System.getenv("MONGODB_URL");
        return url != null
                ? url
                : "mongodb://" + started(EmbeddedMongo.start(setup("mongodb"))).address();
    }

    private static TestRedis startRedis() {
        var host = System.getenv("REDIS_HOST");
        return host != null
                ? new TestRedis(host, Integer.parseInt(environment("REDIS_PORT", "6379")))
                : new TestRedis("127.0.0.1", started(EmbeddedRedis.start(setup("redis"))).port());
    }

    private static TestKafka startKafka() {
        var broker = System.getenv("KAFKA_BROKER");
        return new TestKafka(
                broker != null ? broker : started(EmbeddedKafka.start(setup("kafka"))).address());
    }

    private static String environment(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }

    private static StoreSetup setup(String name) {
        return StoreSetup.in(DIRECTORY.resolve(name));
    }

    private static EmbeddedStore started(EmbeddedStore store) {
        synchronized (STARTED) {
            if (STARTED.isEmpty()) {
                Runtime.getRuntime().addShutdownHook(new Thread(SharedStores::stop, "stores"));
            }
            STARTED.push(store);
        }
        return store;
    }

    /** Nothing of a test is worth a clean stop. */
    private static void stop() {
        synchronized (STARTED) {
            STARTED.forEach(EmbeddedStore::kill);
        }
        try (var files = Files.walk(DIRECTORY)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("shop-stores-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
