package shop.platform.jdbc;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import shop.platform.messaging.Aggregate;
import shop.platform.messaging.DeadLetter;
import shop.platform.messaging.DeadLetter.Reason;
import shop.platform.messaging.InboxStore;
import shop.platform.messaging.Message;

/** One consumer's inbox in the service's own database, so that both change together. */
final class JdbcInbox implements InboxStore {

    private static final int PURGED_AT_ONCE = 1000;

    /** What is asked of a dead letter. */
    private record Letter(Aggregate aggregate, long version, UUID id) {

        static Letter of(ResultSet row) throws SQLException {
            var columns = new Columns(row);
            return new Letter(
                    new Aggregate(columns.text("aggregatetype"), columns.text("aggregateid")),
                    row.getLong("aggregate_version"),
                    columns.uuid("event_id"));
        }
    }

    private final Sql sql;
    private final JdbcTransactions transactions;
    private final String events;
    private final String deadLetters;
    private final String consumer;

    JdbcInbox(Sql sql, JdbcTransactions transactions, String service, String consumer) {
        this.sql = sql;
        this.transactions = transactions;
        this.events = service + "_inbox_events";
        this.deadLetters = service + "_inbox_dead_letters";
        this.consumer = consumer;
    }

    @Override
    public <T> T together(Supplier<T> work) {
        return transactions.call(work);
    }

    /** Both questions in one trip to the server, which is spared a table to sort the answer in. */
    @Override
    public Known known(List<Message> batch) {
        var heard = new HashSet<UUID>();
        var letters = new ArrayList<Letter>();
        sql.use(handle ->
                handle.createQuery(
                                """
                                SELECT 1 AS heard, event_id, '' AS aggregatetype, '' AS aggregateid,
                                  0 AS aggregate_version
                                FROM %s WHERE consumer = :consumer AND event_id IN (<ids>)
                                UNION ALL
                                SELECT 0, event_id, aggregatetype, aggregateid, aggregate_version
                                FROM %s WHERE consumer = :consumer AND aggregateid IN (<keys>)
                                """
                                        .formatted(events, deadLetters))
                        .bind("consumer", consumer)
                        .bindList(
                                "ids",
                                Padded.toPowerOfTwo(batch.stream().map(Message::id).toList()))
                        .bindList(
                                "keys",
                                Padded.toPowerOfTwo(batch.stream().map(Message::key).toList()))
                        .map((row, _) ->
                                row.getBoolean("heard")
                                        ? heard.add(new Columns(row).uuid("event_id"))
                                        : letters.add(Letter.of(row)))
                        .list());
        var asked = batch.stream().map(Message::aggregate).collect(toSet());
        return new Known(heard, parked(letters, asked));
    }

    private static Map<Aggregate, List<UUID>> parked(List<Letter> letters, Set<Aggregate> asked) {
        return letters.stream()
                .filter(letter -> asked.contains(letter.aggregate()))
                .sorted(comparingLong(Letter::version))
                .collect(groupingBy(Letter::aggregate, mapping(Letter::id, toList())));
    }

    @Override
    public void heard(Collection<UUID> ids) {
        try {
            sql.use(handle -> {
                var batch =
                        handle.prepareBatch(
                                "INSERT INTO %s (consumer, event_id) VALUES (?, ?)"
                                        .formatted(events));
                ids.forEach(id -> batch.add(consumer, id));
                batch.execute();
            });
        } catch (RuntimeException e) {
            throw Faults.isDuplicateKey(e) ? new TwinAtWork(e) : e;
        }
    }

    @Override
    public void park(DeadLetter letter) {
        sql.use(handle ->
                handle.createUpdate(
                                """
                                INSERT INTO %s (consumer, event_id, aggregatetype, aggregateid,
                                  aggregate_version, type, reason, error, topic, partition_no, offset_no)
                                VALUES (:consumer, :id, :aggregateType, :aggregateId, :version, :type,
                                  :reason, :error, :topic, :partition, :offset)
                                ON DUPLICATE KEY UPDATE reason = VALUES(reason), error = VALUES(error),
                                  partition_no = VALUES(partition_no), offset_no = VALUES(offset_no)
                                """
                                        .formatted(deadLetters))
                        .bind("consumer", consumer)
                        .bind("id", letter.id())
                        .bind("aggregateType", letter.aggregate().type())
                        .bind("aggregateId", letter.aggregate().id())
                        .bind("version", letter.aggregateVersion())
                        .bind("type", letter.type())
                        .bind("reason", letter.reason().name())
                        .bind("error", letter.error())
                        .bind("topic", letter.topic())
                        .bind("partition", letter.partition())
                        .bind("offset", letter.offset())
                        .execute());
    }

    @Override
    public void settle(UUID id) {
        sql.use(handle ->
                handle.createUpdate(
                                "DELETE FROM %s WHERE consumer = :consumer AND event_id = :id"
                                        .formatted(deadLetters))
                        .bind("consumer", consumer)
                        .bind("id", id)
                        .execute());
    }

    @Override
    public List<DeadLetter> parked() {
        return sql.with(handle ->
                handle.createQuery(
                                """
                                SELECT event_id, aggregatetype, aggregateid, aggregate_version, type,
                                  reason, error, topic, partition_no, offset_no
                                FROM %s WHERE consumer = :consumer
                                ORDER BY aggregatetype, aggregateid, aggregate_version
                                """
                                        .formatted(deadLetters))
                        .bind("consumer", consumer)
                        .map((row, _) -> {
                            var columns = new Columns(row);
                            return new DeadLetter(
                                    columns.uuid("event_id"),
                                    new Aggregate(
                                            columns.text("aggregatetype"),
                                            columns.text("aggregateid")),
                                    row.getLong("aggregate_version"),
                                    columns.text("type"),
                                    Reason.valueOf(columns.text("reason")),
                                    columns.text("error"),
                                    columns.text("topic"),
                                    row.getInt("partition_no"),
                                    row.getLong("offset_no"));
                        })
                        .list());
    }

    @Override
    public int purge(Duration age) {
        return sql.with(handle ->
                handle.createUpdate(
                                """
                                DELETE FROM %s WHERE processed_at < NOW(6) - INTERVAL :seconds SECOND
                                ORDER BY processed_at LIMIT :limit
                                """
                                        .formatted(events))
                        .bind("seconds", age.toSeconds())
                        .bind("limit", PURGED_AT_ONCE)
                        .execute());
    }

    @Override
    public boolean isTechnical(Throwable fault) {
        return Faults.isTechnical(fault);
    }
}
