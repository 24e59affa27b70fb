package shop.notification.infrastructure.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import shop.notification.domain.MailDelivery;
import shop.notification.domain.MailResult;
import shop.notification.domain.MailStatus;
import shop.notification.domain.Mails;
import shop.notification.domain.NotificationId;
import shop.platform.jdbc.Columns;
import shop.platform.jdbc.Padded;
import shop.platform.jdbc.Sql;
import shop.platform.kernel.Page;
import shop.platform.kernel.Transactions;

/** Mails on their way, in MySQL. */
public final class JdbcMails implements Mails {

    private static final int LONGEST_ERROR = 500;

    private static final String SELECT =
            "SELECT "
                    + NotificationRow.COLUMNS
                    + ", m.status, m.attempts, m.resends, m.due_at, m.error, m.sent_at"
                    + " FROM notification_mails m JOIN notifications n ON n.id = m.notification_id ";

    private final Sql sql;
    private final Transactions transactions;

    public JdbcMails(Sql sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public List<MailDelivery> claim(Instant now, Instant until, int limit) {
        return transactions.call(() -> {
            var due = lockDue(now, limit);
            return due.isEmpty() ? List.of() : take(due, until);
        });
    }

    private List<Long> lockDue(Instant now, int limit) {
        return sql.with(handle ->
                handle.createQuery(
                                """
                                SELECT notification_id FROM notification_mails
                                WHERE status = 'pending' AND due_at <= :now
                                ORDER BY due_at LIMIT :limit
                                FOR UPDATE SKIP LOCKED
                                """)
                        .bind("now", now)
                        .bind("limit", limit)
                        .mapTo(Long.class)
                        .list());
    }

    private List<MailDelivery> take(List<Long> ids, Instant until) {
        var padded = Padded.toPowerOfTwo(ids);
        return sql.with(handle -> {
            handle.createUpdate(
                            """
                            UPDATE notification_mails SET attempts = attempts + 1, due_at = :until
                            WHERE notification_id IN (<ids>)
                            """)
                    .bind("until", until)
                    .bindList("ids", padded)
                    .execute();
            return handle.createQuery(SELECT + "WHERE m.notification_id IN (<ids>) ORDER BY n.id")
                    .bindList("ids", padded)
                    .map((row, _) -> delivery(row))
                    .list();
        });
    }

    @Override
    public void settle(Map<MailDelivery, MailResult> results) {
        var alike = new HashMap<Settled, List<MailDelivery>>();
        results.forEach((delivery, result) ->
                alike.computeIfAbsent(Settled.of(result), _ -> new ArrayList<>()).add(delivery));
        sql.use(handle ->
                alike.forEach((settled, deliveries) -> settle(handle, settled, deliveries)));
    }

    private static void settle(Handle handle, Settled settled, List<MailDelivery> deliveries) {
        var padded = Padded.toPowerOfTwo(deliveries);
        var places = String.join(", ", Collections.nCopies(padded.size(), "(?, ?, ?)"));
        var update =
                handle.createUpdate(
                        """
                        UPDATE notification_mails
                        SET status = ?, due_at = ?, error = ?, sent_at = ?
                        WHERE status = 'pending' AND (notification_id, attempts, resends) IN (%s)
                        """
                                .formatted(places));
        update.bind(0, settled.status().word())
                .bind(1, settled.due())
                .bind(2, settled.error())
                .bind(3, settled.sent());
        var place = 4;
        for (var delivery : padded) {
            update.bind(place++, delivery.notification().id().value())
                    .bind(place++, delivery.attempts())
                    .bind(place++, delivery.resends());
        }
        update.execute();
    }

    @Override
    public List<MailDelivery> list(@Nullable MailStatus status, Page page) {
        var condition = status == null ? "" : "WHERE m.status = :status ";
        return sql.with(handle -> {
            var query =
                    handle.createQuery(
                                    SELECT
                                            + condition
                                            + "ORDER BY m.notification_id DESC"
                                            + " LIMIT :limit OFFSET :skip")
                            .bind("limit", page.limit())
                            .bind("skip", page.skip());
            if (status != null) {
                query.bind("status", status.word());
            }
            return query.map((row, _) -> delivery(row)).list();
        });
    }

    /** One that was sent gets another id, as it is meant to arrive once more. */
    @Override
    public Optional<MailDelivery> resend(NotificationId notification, Instant now) {
        return sql.with(handle -> {
            handle.createUpdate(
                            """
                            UPDATE notification_mails
                            SET resends = resends + (status = 'sent'), status = 'pending',
                              attempts = 0, due_at = :now, error = NULL, sent_at = NULL
                            WHERE notification_id = :id
                            """)
                    .bind("now", now)
                    .bind("id", notification.value())
                    .execute();
            return handle.createQuery(SELECT + "WHERE m.notification_id = :id")
                    .bind("id", notification.value())
                    .map((row, _) -> delivery(row))
                    .findOne();
        });
    }

    /** What a result leaves in the row. */
    private record Settled(
            MailStatus status,
            @Nullable Instant due,
            @Nullable String error,
            @Nullable Instant sent) {

        static Settled of(MailResult result) {
            return switch (result) {
                case MailResult.Sent(var at) -> new Settled(MailStatus.SENT, null, null, at);
                case MailResult.Later(var at, var error) ->
                        new Settled(MailStatus.PENDING, at, cut(error), null);
                case MailResult.Dead(var error) ->
                        new Settled(MailStatus.DEAD, null, cut(error), null);
            };
        }

        private static String cut(String error) {
            return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
        }
    }

    private static MailDelivery delivery(ResultSet row) throws SQLException {
        return new MailDelivery(
                NotificationRow.of(row),
                MailStatus.of(new Columns(row).text("status")),
                row.getInt("attempts"),
                row.getInt("resends"),
                NotificationRow.instant(row, "due_at"),
                row.getString("error"),
                NotificationRow.instant(row, "sent_at"));
    }
}
