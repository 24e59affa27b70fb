package shop.platform.jdbc;

import java.util.List;
import java.util.Map;
import shop.platform.messaging.Aggregate;
import shop.platform.messaging.KafkaSettings;
import shop.platform.messaging.News;
import shop.platform.messaging.Relay;
import shop.platform.observability.Observability;
import shop.platform.settings.Settings;

/** A small service: things whose every change is told. */
record TestService(Settings settings, Database database, Observability observability)
        implements AutoCloseable {

    static final String TOPIC = "thing-events";

    static TestService alpha(Map<String, String> env) {
        return named("alpha", env);
    }

    static TestService named(String service, Map<String, String> env) {
        var settings = Settings.of(env);
        var observability = Observability.of(service, settings);
        return new TestService(
                settings,
                Database.open(DatabaseSettings.of(settings, service), observability),
                observability);
    }

    void insert(String name) {
        database.sql()
                .use(handle -> handle.execute("INSERT INTO alpha_things (name) VALUES (?)", name));
    }

    /** Raises the thing's version and tells it, in one transaction. */
    long change(String name) {
        return database.transactions().call(() -> changeWithin(name));
    }

    /** Lock before log: the row is changed first, then the news are written. */
    long changeWithin(String name) {
        var version = raise(name);
        database.outbox().append(List.of(news(name, version)));
        return version;
    }

    long raise(String name) {
        return database.sql()
                .with(handle -> {
                    handle.execute(
                            "UPDATE alpha_things SET version = version + 1 WHERE name = ?", name);
                    return version(name);
                });
    }

    long version(String name) {
        return database.sql()
                .with(handle ->
                        handle.createQuery("SELECT version FROM alpha_things WHERE name = :name")
                                .bind("name", name)
                                .mapTo(Long.class)
                                .one());
    }

    static News news(String name, long version) {
        return new News(
                "thing",
                name,
                version,
                "thing_changed",
                TOPIC,
                "{\"event\":\"thing_changed\",\"version\":%d}".formatted(version));
    }

    static Aggregate aggregate(String name) {
        return new Aggregate("thing", name);
    }

    KafkaSettings kafka() {
        return KafkaSettings.of(settings);
    }

    Relay relay() {
        return Relay.start(database.outbox(), kafka(), observability);
    }

    @Override
    public void close() {
        database.close();
        observability.close();
    }
}
