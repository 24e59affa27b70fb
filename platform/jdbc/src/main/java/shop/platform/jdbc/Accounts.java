package shop.platform.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a service an account that may read and write its own tables and nothing else. */
final class Accounts {

    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

    private Accounts() {}

    /** Creates the account, or renews its password, and grants what it lacks. */
    static void ensure(DatabaseSettings settings, List<String> tables) {
        var admin = settings.admin();
        try (var connection =
                DriverManager.getConnection(
                        settings.migrationUrl(), admin.user(), admin.password())) {
            var account = quoted(settings.own().user()) + "@'%'";
            var identified = " IDENTIFIED BY " + quoted(settings.own().password());
            execute(connection, "CREATE USER IF NOT EXISTS " + account + identified);
            execute(connection, "ALTER USER " + account + identified);
            for (var table : tables) {
                execute(
                        connection,
                        "GRANT SELECT, INSERT, UPDATE, DELETE ON `%s`.`%s` TO %s"
                                .formatted(settings.database(), table, account));
            }
            LOG.debug("{} may use {}", account, tables);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the account " + settings.own(), e);
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
