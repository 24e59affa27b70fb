package shop.shipping.infrastructure.jdbc;

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

/** This service's own tables on a real server, empty before each test. */
public final class ShippingTables
        implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private final Stores stores = Stores.with(Store.MYSQL);
    private @Nullable Observability observability;
    private @Nullable Database database;

    @Override
    public void beforeAll(ExtensionContext context) {
        stores.beforeAll(context);
        var settings = Settings.of(stores.settings());
        observability = Observability.of("shipping-service", settings);
        database = Database.open(DatabaseSettings.of(settings, "shipping"), observability);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        database()
                .sql()
                .use(handle -> {
                    for (var table :
                            List.of(
                                    "shipping_orders",
                                    "shipping_order_items",
                                    "shipments",
                                    "shipment_items",
                                    "shipment_events",
                                    "simulated_parcels",
                                    "shipping_zones",
                                    "shipping_zone_places",
                                    "shipping_rates",
                                    "shipping_rate_bands",
                                    "shipping_outbox_events")) {
                        handle.execute("DELETE FROM " + table);
                    }
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

    public JdbcFulfilments fulfilments() {
        var database = database();
        return new JdbcFulfilments(database.sql(), database.transactions(), database.outbox());
    }

    public List<String> texts(String query) {
        return database()
                .sql()
                .with(handle -> handle.createQuery(query).mapTo(String.class).list());
    }
}
