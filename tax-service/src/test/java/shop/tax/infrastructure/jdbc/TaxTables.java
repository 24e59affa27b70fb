package shop.tax.infrastructure.jdbc;

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

/** The service's own tables on a real server, empty before each test. */
public final class TaxTables implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private final Stores stores = Stores.with(Store.MYSQL);
    private @Nullable Observability observability;
    private @Nullable Database database;

    @Override
    public void beforeAll(ExtensionContext context) {
        stores.beforeAll(context);
        var settings = Settings.of(stores.settings());
        observability = Observability.of("tax-service", settings);
        database = Database.open(DatabaseSettings.of(settings, "tax"), observability);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        database()
                .sql()
                .use(handle -> {
                    for (var table :
                            List.of(
                                    "tax_countries",
                                    "tax_rates",
                                    "tax_product_categories",
                                    "tax_seed_rows",
                                    "tax_ledger_accounts",
                                    "tax_ledger_refunds",
                                    "tax_ledger_entries")) {
                        handle.execute("DELETE FROM " + table);
                    }
                    handle.execute("UPDATE tax_seeds SET edition = 'none'");
                });
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
