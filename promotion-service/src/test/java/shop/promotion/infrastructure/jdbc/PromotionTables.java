package shop.promotion.infrastructure.jdbc;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import shop.platform.jdbc.Database;
import shop.platform.jdbc.DatabaseSettings;
import shop.platform.observability.Observability;
import shop.platform.settings.Settings;
import shop.platform.test.Store;
import shop.platform.test.Stores;

/** This service's own tables on a real server. */
public final class PromotionTables implements BeforeAllCallback, AfterAllCallback {

    private final Stores stores = Stores.with(Store.MYSQL);
    private @Nullable Observability observability;
    private @Nullable Database database;

    @Override
    public void beforeAll(ExtensionContext context) {
        stores.beforeAll(context);
        var settings = Settings.of(stores.settings());
        observability = Observability.of("promotion-service", settings);
        database = Database.open(DatabaseSettings.of(settings, "promotion"), observability);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        database().close();
        Objects.requireNonNull(observability).close();
        stores.afterAll(context);
    }

    public Database database() {
        return Objects.requireNonNull(database);
    }

    public long number(String query) {
        return database().sql().with(handle -> handle.createQuery(query).mapTo(long.class).one());
    }
}
