package shop.platform.jdbc;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import io.avaje.jsonb.Types;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.statement.StatementContext;
import shop.platform.messaging.Aggregate;
import shop.platform.messaging.Lease;
import shop.platform.messaging.Message;
import shop.platform.messaging.News;
import shop.platform.messaging.Outbox;
import shop.platform.messaging.OutboxStore;
import shop.platform.messaging.Unsent;
import shop.platform.observability.Tracing;

/** A service's outbox as a table, whose columns are those of Debezium's outbox event router. */
public final class JdbcOutbox implements Outbox, OutboxStore {

    private static final JsonType<Map<String, String>> HEADERS =
            Jsonb.builder().build().type(Types.mapOf(String.class));
    private static final int PURGED_AT_ONCE = 1000;

    private final Sql sql;
    private final JdbcTransactions transactions;
    private final Tracing tracing;
    private final String events;
    private final String leases;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final List<Runnable> signals = new CopyOnWriteArrayList<>();

    JdbcOutbox(Sql sql, JdbcTransactions transactions, String service, Tracing tracing) {
        this.sql = sql;
        this.transactions = transactions;
        this.tracing = tracing;
        this.events = service + "_outbox_events";
        this.leases = service + "_outbox_leases";
    }

    /**
     * @throws IllegalStateException if there is no transaction for the news to belong to
     */
    @Override
    public void append(List<News> news) {
        if (!transactions.isPresent()) {
            throw new IllegalStateException("news outside of a transaction");
        }
        if (news.isEmpty()) {
            return;
        }
        var here = HEADERS.toJson(cause());
        sql.use(handle -> {
            var batch =
                    handle.prepareBatch(
                            """
                            INSERT INTO %s (event_id, aggregatetype, aggregateid,
                              aggregate_version, type, topic, payload, headers)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                            """
                                    .formatted(events));
            for (var each : news) {
                batch.add(
                        ids.generate(),
                        each.aggregateType(),
                        each.aggregateId(),
                        each.aggregateVersion(),
                        each.type(),
                        each.topic(),
                        each.payload(),
                        each.cause().isEmpty() ? here : HEADERS.toJson(each.cause()));
            }
            batch.execute();
        });
        transactions.afterCommit(() -> signals.forEach(Runnable::run));
    }

    @Override
    public Map<String, String> cause() {
        var headers = new HashMap<String, String>();
        tracing.inject(headers::put);
        return headers;
    }

    /**
     * The epoch is assigned before the owner, since assignments are made from left to right: the
     * other way round the comparison would see the new owner, and the epoch would never rise.
     */
    @Override
    public Optional<Lease> lease(String owner, Duration length) {
        return sql.with(handle -> {
            var mine =
                    handle.createUpdate(
                                    """
                                    UPDATE %s
                                    SET epoch = epoch + IF(owner <=> :owner, 0, 1),
                                      owner = :owner,
                                      expires_at = NOW(6) + INTERVAL :micros MICROSECOND
                                    WHERE shard = 0
                                      AND (owner <=> :owner OR expires_at < NOW(6))
                                    """
                                            .formatted(leases))
                            .bind("owner", owner)
                            .bind("micros", length.toNanos() / 1000)
                            .execute();
            return mine == 0
                    ? Optional.empty()
                    : handle.createQuery(
                                    "SELECT epoch FROM %s WHERE shard = 0 AND owner = :owner"
                                            .formatted(leases))
                            .bind("owner", owner)
                            .mapTo(Long.class)
                            .findOne()
                            .map(epoch -> new Lease(owner, epoch));
        });
    }

    @Override
    public void release(Lease lease) {
        sql.use(handle ->
                handle.createUpdate(
                                """
                                UPDATE %s SET expires_at = NOW(6) - INTERVAL 1 MICROSECOND
                                WHERE shard = 0 AND owner = :owner AND epoch = :epoch
                                """
                                        .formatted(leases))
                        .bind("owner", lease.owner())
                        .bind("epoch", lease.epoch())
                        .execute());
    }

    /**
     * By status and not from the last id on, as a smaller id may be committed later.
     *
     * <p>In two steps, since MariaDB makes the view for a reader while others commit, so that it
     * may show a change and hide the one before it. What the first step sees had all that came
     * before it committed; the second sees that for certain.
     */
    @Override
    public List<Unsent> unsent(int limit) {
        var seen = seen(limit);
        return seen.isEmpty() ? List.of() : unsent(seen, limit);
    }

    private List<Long> seen(int limit) {
        return sql.with(handle ->
                handle.createQuery(
                                """
                                SELECT id FROM %s WHERE published_at IS NULL
                                ORDER BY id LIMIT :limit
                                """
                                        .formatted(events))
                        .bind("limit", limit)
                        .mapTo(Long.class)
                        .list());
    }

    /** Those with the ids {@code seen}, which are in order, and whatever comes before them. */
    List<Unsent> unsent(List<Long> seen, int limit) {
        var found =
                sql.with(handle ->
                        handle.createQuery(
                                        """
                                        SELECT id, event_id, aggregatetype, aggregateid,
                                          aggregate_version, type, topic, payload, headers,
                                          occurred_at
                                        FROM %s WHERE published_at IS NULL AND id <= :last
                                        ORDER BY id LIMIT :limit
                                        """
                                                .formatted(events))
                                .bind("last", seen.getLast())
                                .bind("limit", limit)
                                .map(JdbcOutbox::rowOf)
                                .list());
        return seenOrBefore(found, Set.copyOf(seen));
    }

    /** Those whose id was seen, and what is older of the same aggregates. */
    static List<Unsent> seenOrBefore(List<Unsent> found, Set<Long> seen) {
        var kept = new ArrayList<Unsent>(found.size());
        var aggregates = new HashSet<Aggregate>();
        for (var each : found.reversed()) {
            var aggregate = each.message().aggregate();
            if (seen.contains(each.place()) || aggregates.contains(aggregate)) {
                aggregates.add(aggregate);
                kept.add(each);
            }
        }
        return kept.reversed();
    }

    @Override
    public boolean markSent(Lease lease, List<Unsent> batch) {
        var ids = Padded.toPowerOfTwo(batch.stream().map(Unsent::place).toList());
        return sql.with(handle ->
                handle.createUpdate(
                                        """
                                        UPDATE %s e JOIN %s l
                                          ON l.shard = 0 AND l.owner = :owner AND l.epoch = :epoch
                                        SET e.published_at = NOW(6) WHERE e.id IN (<ids>)
                                        """
                                                .formatted(events, leases))
                                .bind("owner", lease.owner())
                                .bind("epoch", lease.epoch())
                                .bindList("ids", ids)
                                .execute()
                        > 0);
    }

    @Override
    public Backlog backlog() {
        return sql.with(handle ->
                handle.createQuery(
                                """
                                SELECT COUNT(*),
                                  COALESCE(TIMESTAMPDIFF(MICROSECOND, MIN(occurred_at), NOW(6)), 0)
                                FROM %s WHERE published_at IS NULL
                                """
                                        .formatted(events))
                        .map((row, _) ->
                                new Backlog(
                                        row.getLong(1),
                                        Duration.of(row.getLong(2), ChronoUnit.MICROS)))
                        .one());
    }

    @Override
    public int purge(Duration age) {
        return sql.with(handle ->
                handle.createUpdate(
                                """
                                DELETE FROM %s WHERE published_at < NOW(6) - INTERVAL :seconds SECOND
                                ORDER BY published_at, id LIMIT :limit
                                """
                                        .formatted(events))
                        .bind("seconds", age.toSeconds())
                        .bind("limit", PURGED_AT_ONCE)
                        .execute());
    }

    @Override
    public void onAppended(Runnable signal) {
        signals.add(signal);
    }

    private static Unsent rowOf(ResultSet row, StatementContext context) throws SQLException {
        var columns = new Columns(row);
        return new Unsent(
                row.getLong("id"),
                new Message(
                        columns.uuid("event_id"),
                        columns.text("type"),
                        columns.text("topic"),
                        columns.text("aggregateid"),
                        row.getLong("aggregate_version"),
                        columns.text("aggregatetype"),
                        columns.text("payload"),
                        columns.instant("occurred_at"),
                        HEADERS.fromJson(columns.text("headers"))));
    }
}
