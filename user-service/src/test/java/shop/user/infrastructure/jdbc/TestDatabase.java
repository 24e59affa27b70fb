package shop.user.infrastructure.jdbc;

import java.util.List;
import shop.platform.jdbc.Database;
import shop.platform.jdbc.DatabaseSettings;
import shop.platform.observability.Observability;
import shop.platform.settings.Settings;
import shop.platform.test.Stores;

/** The service's tables, empty before each test. */
final class TestDatabase {

    private static final List<String> CHILDREN_FIRST =
            List.of("user_sessions", "users", "user_signing_keys", "user_outbox_events");

    private TestDatabase() {}

    static Database open(Stores stores) {
        var settings = Settings.of(stores.settings());
        return Database.open(
                DatabaseSettings.of(settings, "user"), Observability.of("user-service", settings));
    }

    static void empty(Database database) {
        CHILDREN_FIRST.forEach(
                table -> database.sql().use(handle -> handle.execute("DELETE FROM " + table)));
    }

    static JdbcUsers users(Database database) {
        return new JdbcUsers(database.sql(), database.transactions(), database.outbox());
    }
}
