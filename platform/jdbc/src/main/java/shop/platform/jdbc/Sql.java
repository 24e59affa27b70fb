package shop.platform.jdbc;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Statements to one database. A handle is the present transaction's, if there is one, and each
 * statement's own commit otherwise. Instants are DATETIME(6) in UTC and UUIDs BINARY(16).
 */
public final class Sql {

    private final JdbcTransactions transactions;

    Sql(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    public <T> T with(HandleCallback<T, RuntimeException> work) {
        return transactions.onConnection(work);
    }

    public void use(HandleConsumer<RuntimeException> work) {
        transactions.onConnection(handle -> {
            work.useHandle(handle);
            return handle;
        });
    }

    /** Whether a statement, or one of a batch, was refused because its key is taken. */
    public static boolean isDuplicateKey(RuntimeException fault) {
        return Faults.isDuplicateKey(fault);
    }

    static Jdbi jdbi(DataSource pool) {
        return Jdbi.create(pool)
                .setStatementBuilderFactory(_ -> new PlainStatements())
                .registerArgument(new InstantArgument())
                .registerArgument(new UuidArgument())
                .registerColumnMapper(Instant.class, new InstantColumn())
                .registerColumnMapper(UUID.class, new UuidColumn());
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /**
     * Asks for generated keys only where they are read: MariaDB's driver sends a batch in one
     * packet only if none are asked for, and JDBI's own builder always does.
     */
    private static final class PlainStatements extends DefaultStatementBuilder {
        @Override
        public PreparedStatement create(Connection connection, String sql, StatementContext context)
                throws SQLException {
            return context.isReturningGeneratedKeys()
                    ? super.create(connection, sql, context)
                    : connection.prepareStatement(sql);
        }
    }

    private static final class InstantArgument extends AbstractArgumentFactory<Instant> {

        private InstantArgument() {
            super(Types.TIMESTAMP);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            var utc = LocalDateTime.ofInstant(value, ZoneOffset.UTC);
            return (position, statement, _) -> statement.setObject(position, utc);
        }
    }

    private static final class UuidArgument extends AbstractArgumentFactory<UUID> {

        private UuidArgument() {
            super(Types.BINARY);
        }

        @Override
        protected Argument build(UUID value, ConfigRegistry config) {
            return (position, statement, _) -> statement.setBytes(position, bytes(value));
        }
    }

    private static final class InstantColumn implements ColumnMapper<Instant> {
        @Override
        public @Nullable Instant map(ResultSet row, int column, StatementContext context)
                throws SQLException {
            var utc = row.getObject(column, LocalDateTime.class);
            return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
        }
    }

    private static final class UuidColumn implements ColumnMapper<UUID> {
        @Override
        public @Nullable UUID map(ResultSet row, int column, StatementContext context)
                throws SQLException {
            var bytes = row.getBytes(column);
            if (bytes == null) {
                return null;
            }
            var halves = ByteBuffer.wrap(bytes);
            return new UUID(halves.getLong(), halves.getLong());
        }
    }
}
