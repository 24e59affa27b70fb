package shop.notification.infrastructure.jdbc;

import shop.platform.jdbc.Database;
import shop.platform.jdbc.DatabaseSettings;
import shop.platform.observability.Observability;
import shop.platform.settings.Settings;
import shop.platform.test.Stores;

/** The service's tables in a real database. */
record TestDatabase(Database database, Observability observability) implements AutoCloseable {

    static TestDatabase open(Stores stores) {
        var settings = Settings.of(stores.settings());
        var observability = Observability.of("notification-service", settings);
        return new TestDatabase(
                Database.open(DatabaseSettings.of(settings, "notification"), observability),
                observability);
    }

    @Override
    public void close() {
        database.close();
        observability.close();
    }
}
