package shop.platform.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import shop.platform.kernel.Transactions;
import shop.platform.messaging.InboxStore;
import shop.platform.observability.Observability;
import shop.platform.web.IdempotencyStore;

/** One service's tables, reached under an account that has rights on no others. */
public final class Database implements AutoCloseable {

    /** A burst of requests may queue that long for a connection before they are sent away. */
    private static final int QUEUE_MILLIS = 4000;

    private static final int ALIVE_SECONDS = 1;

    private static final Duration TICK = Duration.ofNanos(1_000);

    private final HikariDataSource pool;
    private final JdbcTransactions transactions;
    private final Sql sql;
    private final JdbcOutbox outbox;
    private final String service;

    private Database(HikariDataSource pool, String service, Observability observability) {
        this.pool = pool;
        this.service = service;
        this.transactions = new JdbcTransactions(Sql.jdbi(pool));
        this.sql = new Sql(transactions);
        this.outbox = new JdbcOutbox(sql, transactions, service, observability.tracing());
        var usage = pool.getHikariPoolMXBean();
        observability.metrics().gauge("database_connections_busy", usage::getActiveConnections);
        observability
                .metrics()
                .gauge("database_connections_awaited", usage::getThreadsAwaitingConnection);
    }

    /**
     * Makes the tables and the account where settings say so, and connects.
     *
     * @throws RuntimeException if the database cannot be used as it is
     */
    public static Database open(DatabaseSettings settings, Observability observability) {
        if (settings.migrate()) {
            migrate(settings);
        }
        var pool = new HikariDataSource(poolOf(settings));
        try (var connection = pool.getConnection()) {
            SessionRules.verify(connection);
        } catch (SQLException e) {
            pool.close();
            throw new IllegalStateException("cannot use the database of " + settings.service(), e);
        }
        return new Database(pool, settings.service(), observability);
    }

    /** Tells the time as finely as the database keeps it: what is read back is what was kept. */
    public static Clock clock() {
        return Clock.tick(Clock.systemUTC(), TICK);
    }

    public Transactions transactions() {
        return transactions;
    }

    public Sql sql() {
        return sql;
    }

    public JdbcOutbox outbox() {
        return outbox;
    }

    /**
     * @param consumer the Kafka group whose inbox it is
     */
    public InboxStore inbox(String consumer) {
        return new JdbcInbox(sql, transactions, service, consumer);
    }

    public IdempotencyStore idempotency() {
        return new JdbcIdempotencyStore(sql, transactions, service);
    }

    public boolean isAlive() {
        try (var connection = pool.getConnection()) {
            return connection.isValid(ALIVE_SECONDS);
        } catch (SQLException _) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private static void migrate(DatabaseSettings settings) {
        try (var _ = MigrationTurn.await(settings)) {
            var migrations = new Migrations(settings);
            migrations.run();
            Accounts.ensure(settings, migrations.tables());
        }
    }

    private static HikariConfig poolOf(DatabaseSettings settings) {
        var config = new HikariConfig();
        config.setPoolName(settings.service());
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.own().user());
        config.setPassword(settings.own().password());
        config.setConnectionInitSql(SessionRules.SQL);
        config.setMaximumPoolSize(settings.poolSize());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(QUEUE_MILLIS);
        return config;
    }
}
