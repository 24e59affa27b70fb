package shop.platform.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * One instance's turn to make its service's tables, while the service's other instances wait.
 * Flyway alone lets two begin the same empty history, and one of them fails. The turn is a lock of
 * the database's that ends with the connection, so an instance that is killed holds up no other.
 */
final class MigrationTurn implements AutoCloseable {

    private static final int WAIT_SECONDS = 60;

    private final HikariDataSource source;

    private MigrationTurn(HikariDataSource source) {
        this.source = source;
    }

    /**
     * Waits for the database to be there, then for the turn, each up to a minute.
     *
     * @throws RuntimeException if one of them did not come
     */
    static MigrationTurn await(DatabaseSettings settings) {
        var source = new HikariDataSource(single(settings));
        try {
            lock(source.getConnection(), settings.service());
        } catch (SQLException | RuntimeException e) {
            source.close();
            throw new IllegalStateException("cannot make the tables of " + settings.service(), e);
        }
        return new MigrationTurn(source);
    }

    static String lockOf(String service) {
        return "tables of " + service;
    }

    @Override
    public void close() {
        source.close();
    }

    /** The connection is not given back: the lock is its own, and ends with the pool. */
    private static void lock(Connection connection, String service) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT GET_LOCK(?, ?)")) {
            statement.setString(1, lockOf(service));
            statement.setInt(2, WAIT_SECONDS);
            try (var answer = statement.executeQuery()) {
                answer.next();
                if (!answer.getBoolean(1)) {
                    throw new IllegalStateException(
                            "another instance has been at it for %d s".formatted(WAIT_SECONDS));
                }
            }
        }
    }

    private static HikariConfig single(DatabaseSettings settings) {
        var config = new HikariConfig();
        config.setPoolName(settings.service() + " tables");
        config.setJdbcUrl(settings.migrationUrl());
        config.setUsername(settings.admin().user());
        config.setPassword(settings.admin().password());
        config.setMaximumPoolSize(1);
        config.setInitializationFailTimeout(WAIT_SECONDS * 1000L);
        return config;
    }
}
