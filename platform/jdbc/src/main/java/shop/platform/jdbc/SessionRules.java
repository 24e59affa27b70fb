package shop.platform.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What holds in each connection of a service: READ COMMITTED, since under REPEATABLE READ a reader
 * of the outbox holds up those who write to it; UTC; and an end to waiting for locks. The last rule
 * only MariaDB knows; MySQL reads it as a comment.
 */
final class SessionRules {

    static final String SQL =
            """
            SET SESSION transaction_isolation = 'READ-COMMITTED', time_zone = '+00:00', \
            innodb_lock_wait_timeout = 5 /*M!100300 , idle_transaction_timeout = 30 */\
            """;

    private SessionRules() {}

    /**
     * @throws IllegalStateException if the connection is not in READ COMMITTED and UTC
     */
    static void verify(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "SELECT @@SESSION.transaction_isolation, @@SESSION.time_zone")) {
            row.next();
            var isolation = row.getString(1);
            var zone = row.getString(2);
            if (!isolation.equals("READ-COMMITTED") || !zone.equals("+00:00")) {
                throw new IllegalStateException(
                        "the database session is %s at %s, not READ-COMMITTED at +00:00"
                                .formatted(isolation, zone));
            }
        }
    }
}
