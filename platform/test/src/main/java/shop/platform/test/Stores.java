package shop.platform.test;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Real stores for a test class, empty at its start: an own database in MySQL and MongoDB, no key in
 * Redis, the topics it asks for without a message. The servers are shared by all classes of a JVM;
 * where the environment names one ({@code MYSQL_HOST} and so on), that one is used and only the
 * test's own databases and topics are touched.
 *
 * <pre>{@code
 * @RegisterExtension static final Stores STORES = Stores.with(MYSQL, KAFKA);
 * }</pre>
 */
public final class Stores implements BeforeAllCallback, AfterAllCallback {

    private final Set<Store> needed;
    private final String database =
            "test_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);

    private Stores(Set<Store> needed) {
        this.needed = needed;
    }

    public static Stores with(Store first, Store... more) {
        return new Stores(EnumSet.of(first, more));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (needed.contains(Store.MYSQL)) {
            SharedStores.mySql().create(database);
        }
        if (needed.contains(Store.REDIS)) {
            SharedStores.redis().empty();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (needed.contains(Store.MYSQL)) {
            SharedStores.mySql().drop(database);
        }
    }

    /** The environment variables by which a service finds these stores. */
    public Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        settings.put("SHOP_PROFILE", "dev");
        for (var store : needed) {
            settings.putAll(
                    switch (store) {
                        case MYSQL -> SharedStores.mySql().settings(database);
                        case MONGODB -> SharedStores.mongoDb(database);
                        case REDIS -> SharedStores.redis().settings();
                        case KAFKA -> SharedStores.kafka().settings();
                    });
        }
        return settings;
    }

    /** Makes these Kafka topics, without a message even if another class has used them. */
    public void topics(String... names) {
        SharedStores.kafka().empty(List.of(names));
    }
}
