package shop.platform.jdbc;

import static java.util.Collections.nCopies;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import io.avaje.jsonb.Types;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Batcher;
import shop.platform.kernel.Transactions;
import shop.platform.web.IdempotencyStore;

/**
 * Keyed requests as rows, whose primary key lets one of many twins begin. Requests that come at the
 * same time are written together, since a commit costs more than a row.
 */
final class JdbcIdempotencyStore implements IdempotencyStore {

    private static final JsonType<Map<String, String>> HEADERS =
            Jsonb.builder().build().type(Types.mapOf(String.class));
    private static final int LOCK_SECONDS = 15;
    private static final int KEPT_HOURS = 24;

    /** One in so many begins also forgets what is old, at most that many rows twice over. */
    private static final int PURGE_EVERY = 100;

    private static final int AT_ONCE = 32;

    private record Claim(Key key, String requestHash, String owner) {}

    private static final Comparator<Claim> BY_KEY =
            Comparator.comparing((Claim claim) -> claim.key().principal())
                    .thenComparing(claim -> claim.key().operation())
                    .thenComparing(claim -> claim.key().key());

    private record Completion(Key key, String owner, Answer answer) {}

    private record Row(String requestHash, String owner, boolean lapsed, @Nullable Answer answer) {}

    private final Sql sql;
    private final Transactions transactions;
    private final String table;
    private final Batcher<Claim, Boolean> claims = new Batcher<>(AT_ONCE, this::claim);
    private final Batcher<Completion, Completion> completions =
            new Batcher<>(AT_ONCE, this::complete);

    JdbcIdempotencyStore(Sql sql, Transactions transactions, String service) {
        this.sql = sql;
        this.transactions = transactions;
        this.table = service + "_idempotency_keys";
    }

    @Override
    public Begun begin(Key key, String requestHash) {
        if (ThreadLocalRandom.current().nextInt(PURGE_EVERY) == 0) {
            purge();
        }
        var owner = UUID.randomUUID().toString();
        while (true) {
            if (claims.call(new Claim(key, requestHash, owner))) {
                return new Fresh(owner);
            }
            var row = find(key);
            if (row.isPresent()) {
                return begun(key, requestHash, owner, row.get());
            }
        }
    }

    @Override
    public void complete(Key key, String owner, Answer answer) {
        completions.call(new Completion(key, owner, answer));
    }

    @Override
    public void release(Key key, String owner) {
        sql.use(handle ->
                of(
                                key,
                                handle.createUpdate(
                                        """
                                        DELETE FROM %s
                                        WHERE principal = :principal AND operation = :operation
                                          AND request_key = :key AND owner = :owner AND status IS NULL
                                        """
                                                .formatted(table)))
                        .bind("owner", owner)
                        .execute());
    }

    private Begun begun(Key key, String requestHash, String owner, Row row) {
        if (!row.requestHash().equals(requestHash)) {
            return new Mismatch();
        }
        if (row.answer() != null) {
            return new Replay(row.answer());
        }
        return row.lapsed() && takenOver(key, row.owner(), owner)
                ? new Fresh(owner)
                : new Running();
    }

    /**
     * Which of the keys are now their claimants'. Two batches with the same keys insert them in the
     * same order, so that neither waits for the other; the last row repeated changes nothing.
     */
    private List<Boolean> claim(List<Claim> batch) {
        var rows = Padded.toPowerOfTwo(batch.stream().sorted(BY_KEY).toList());
        var inserted = sql.with(handle -> insert(handle, rows));
        return batch.stream()
                .map(claim -> inserted == batch.size() || isOwner(claim.key(), claim.owner()))
                .toList();
    }

    private int insert(Handle handle, List<Claim> rows) {
        var row = "(?, ?, ?, ?, ?, NOW(6) + INTERVAL %d SECOND)".formatted(LOCK_SECONDS);
        var statement =
                handle.createUpdate(
                        """
                        INSERT IGNORE INTO %s
                          (principal, operation, request_key, request_hash, owner, locked_until)
                        VALUES %s
                        """
                                .formatted(table, String.join(", ", nCopies(rows.size(), row))));
        var position = 0;
        for (var claim : rows) {
            var key = claim.key();
            for (var value :
                    List.of(
                            key.principal(),
                            key.operation(),
                            key.key(),
                            claim.requestHash(),
                            claim.owner())) {
                statement.bind(position++, value);
            }
        }
        return statement.execute();
    }

    private boolean isOwner(Key key, String owner) {
        return find(key).filter(row -> row.owner().equals(owner)).isPresent();
    }

    private List<Completion> complete(List<Completion> batch) {
        if (batch.size() == 1) {
            sql.use(handle -> update(handle, batch));
        } else {
            transactions.run(() -> sql.use(handle -> update(handle, batch)));
        }
        return batch;
    }

    private void update(Handle handle, List<Completion> completions) {
        var batch =
                handle.prepareBatch(
                        """
                        UPDATE %s SET status = :status, headers = :headers, body = :body
                        WHERE principal = :principal AND operation = :operation
                          AND request_key = :key AND owner = :owner
                        """
                                .formatted(table));
        for (var completion : completions) {
            of(completion.key(), batch)
                    .bind("owner", completion.owner())
                    .bind("status", completion.answer().status())
                    .bind("headers", HEADERS.toJson(completion.answer().headers()))
                    .bind("body", completion.answer().body())
                    .add();
        }
        batch.execute();
    }

    private Optional<Row> find(Key key) {
        return sql.with(handle ->
                of(
                                key,
                                handle.createQuery(
                                        """
                                        SELECT request_hash, owner, locked_until < NOW(6) AS lapsed,
                                          status, headers, body
                                        FROM %s WHERE principal = :principal
                                          AND operation = :operation AND request_key = :key
                                        """
                                                .formatted(table)))
                        .map(JdbcIdempotencyStore::row)
                        .findOne());
    }

    private boolean takenOver(Key key, String formerOwner, String owner) {
        return sql.with(handle ->
                of(
                                        key,
                                        handle.createUpdate(
                                                """
                                                UPDATE %s SET owner = :owner,
                                                  locked_until = NOW(6) + INTERVAL :lock SECOND
                                                WHERE principal = :principal AND operation = :operation
                                                  AND request_key = :key AND owner = :former
                                                  AND status IS NULL
                                                """
                                                        .formatted(table)))
                                .bind("owner", owner)
                                .bind("former", formerOwner)
                                .bind("lock", LOCK_SECONDS)
                                .execute()
                        == 1);
    }

    private void purge() {
        sql.use(handle ->
                handle.createUpdate(
                                """
                                DELETE FROM %s WHERE created_at < NOW(6) - INTERVAL :hours HOUR
                                ORDER BY created_at LIMIT :limit
                                """
                                        .formatted(table))
                        .bind("hours", KEPT_HOURS)
                        .bind("limit", PURGE_EVERY * 2)
                        .execute());
    }

    private static <S extends SqlStatement<S>> S of(Key key, S statement) {
        return statement
                .bind("principal", key.principal())
                .bind("operation", key.operation())
                .bind("key", key.key());
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        var columns = new Columns(row);
        row.getInt("status");
        var answer =
                row.wasNull()
                        ? null
                        : new Answer(
                                row.getInt("status"),
                                HEADERS.fromJson(columns.text("headers")),
                                columns.text("body"));
        return new Row(
                columns.text("request_hash"),
                columns.text("owner"),
                row.getBoolean("lapsed"),
                answer);
    }
}
