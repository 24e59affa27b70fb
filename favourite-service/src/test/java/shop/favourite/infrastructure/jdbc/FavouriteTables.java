package shop.favourite.infrastructure.jdbc;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import shop.platform.jdbc.Database;
import shop.platform.jdbc.DatabaseSettings;
import shop.platform.observability.Observability;
import shop.platform.settings.Settings;
import shop.platform.test.Store;
import shop.platform.test.Stores;

/** The tables of favourites on a real server, empty before each test. */
final class FavouriteTables implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private final Stores stores = Stores.with(Store.MYSQL);
    private @Nullable Observability observability;
    private @Nullable Database database;

    @Override
    public void beforeAll(ExtensionContext context) {
        stores.beforeAll(context);
        var settings = Settings.of(stores.settings());
        observability = Observability.of("favourite-service", settings);
        database = Database.open(DatabaseSettings.of(settings, "favourite"), observability);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        for (var table :
                List.of(
                        "favourites",
                        "favourite_lists",
                        "favourite_products",
                        "favourite_watches",
                        "favourite_alerts",
                        "favourite_outbox_events")) {
            execute("DELETE FROM " + table);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        database().close();
        Objects.requireNonNull(observability).close();
        stores.afterAll(context);
    }

    Database database() {
        return Objects.requireNonNull(database);
    }

    void execute(String statement) {
        database().sql().use(handle -> handle.execute(statement));
    }

    long number(String query) {
        return database().sql().with(handle -> handle.createQuery(query).mapTo(long.class).one());
    }
}
