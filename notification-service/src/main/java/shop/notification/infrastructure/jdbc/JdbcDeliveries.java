package shop.notification.infrastructure.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.notification.domain.Attempt;
import shop.notification.domain.Deliveries;
import shop.notification.domain.Delivery;
import shop.notification.domain.DeliveryFilter;
import shop.notification.domain.DeliveryId;
import shop.notification.domain.DeliveryResult;
import shop.notification.domain.DeliveryStatus;
import shop.notification.domain.News;
import shop.notification.domain.WebhookId;
import shop.platform.jdbc.Columns;
import shop.platform.jdbc.Padded;
import shop.platform.jdbc.Sql;
import shop.platform.kernel.Transactions;

/** Deliveries to webhooks in MySQL. */
public final class JdbcDeliveries implements Deliveries {

    private static final String SELECT =
            """
            SELECT id, webhook_id, event_id, event, payload, happened_at, status, attempts, due_at,
              attempted_at, duration_ms, http_status, answer, error, created_at, finished_at
            FROM notification_deliveries
            """;

    private final Sql sql;
    private final Transactions transactions;

    public JdbcDeliveries(Sql sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public void add(Collection<Draft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        sql.use(handle -> {
            var batch =
                    handle.prepareBatch(
                            """
                            INSERT INTO notification_deliveries (webhook_id, event_id, event,
                              payload, happened_at, status, attempts, due_at, created_at)
                            VALUES (?, ?, ?, ?, ?, 'pending', 0, ?, ?)
                            ON DUPLICATE KEY UPDATE attempts = attempts
                            """);
            for (var draft : drafts) {
                batch.add(
                        draft.webhook().value(),
                        draft.news().id(),
                        draft.news().event(),
                        draft.news().payload(),
                        draft.news().at(),
                        draft.at(),
                        draft.at());
            }
            batch.execute();
        });
    }

    @Override
    public List<Delivery> claim(Instant now, Instant until, int limit) {
        return transactions.call(() -> {
            var due = lockDue(now, limit);
            return due.isEmpty() ? List.of() : take(due, until);
        });
    }

    private List<Long> lockDue(Instant now, int limit) {
        return sql.with(handle ->
                handle.createQuery(
                                """
                                SELECT id FROM notification_deliveries
                                WHERE status = 'pending' AND due_at <= :now
                                ORDER BY due_at LIMIT :limit
                                FOR UPDATE SKIP LOCKED
                                """)
                        .bind("now", now)
                        .bind("limit", limit)
                        .mapTo(Long.class)
                        .list());
    }

    private List<Delivery> take(List<Long> ids, Instant until) {
        var padded = Padded.toPowerOfTwo(ids);
        return sql.with(handle -> {
            handle.createUpdate(
                            """
                            UPDATE notification_deliveries
                            SET attempts = attempts + 1, due_at = :until WHERE id IN (<ids>)
                            """)
                    .bind("until", until)
                    .bindList("ids", padded)
                    .execute();
            return handle.createQuery(SELECT + "WHERE id IN (<ids>) ORDER BY id")
                    .bindList("ids", padded)
                    .map((row, _) -> delivery(row))
                    .list();
        });
    }

    /** What is to be tried later waits on if its webhook was switched off meanwhile. */
    @Override
    public void settle(Delivery delivery, DeliveryResult result) {
        switch (result) {
            case DeliveryResult.Delivered(var attempt) ->
                    settle(delivery, "'delivered'", attempt, null, attempt.at());
            case DeliveryResult.Later(var attempt, var at) ->
                    settle(delivery, "status", attempt, at, null);
            case DeliveryResult.Dead(var attempt) ->
                    settle(delivery, "'dead'", attempt, null, attempt.at());
            case DeliveryResult.Held() -> holdUntried(delivery);
        }
    }

    private void settle(
            Delivery delivery,
            String status,
            Attempt attempt,
            @Nullable Instant due,
            @Nullable Instant finished) {
        sql.use(handle ->
                handle.createUpdate(
                                """
                                UPDATE notification_deliveries
                                SET status = %s, due_at = :due, attempted_at = :at,
                                  duration_ms = :millis, http_status = :http, answer = :answer,
                                  error = :error, finished_at = :finished
                                WHERE id = :id AND attempts = :attempts
                                  AND status IN ('pending', 'held')
                                """
                                        .formatted(status))
                        .bind("due", due)
                        .bind("at", attempt.at())
                        .bind("millis", attempt.millis())
                        .bind("http", attempt.status())
                        .bind("answer", attempt.answer())
                        .bind("error", attempt.error())
                        .bind("finished", finished)
                        .bind("id", delivery.id().value())
                        .bind("attempts", delivery.attempts())
                        .execute());
    }

    private void holdUntried(Delivery delivery) {
        sql.use(handle ->
                handle.createUpdate(
                                """
                                UPDATE notification_deliveries
                                SET status = 'held', attempts = attempts - 1
                                WHERE id = :id AND attempts = :attempts AND status = 'pending'
                                """)
                        .bind("id", delivery.id().value())
                        .bind("attempts", delivery.attempts())
                        .execute());
    }

    @Override
    public List<Delivery> list(DeliveryFilter filter) {
        var conditions = new StringBuilder("WHERE webhook_id = :webhook");
        if (filter.status() != null) {
            conditions.append(" AND status = :status");
        }
        if (filter.before() != null) {
            conditions.append(" AND id < :before");
        }
        return sql.with(handle -> {
            var query =
                    handle.createQuery(
                                    SELECT
                                            + conditions
                                            + " ORDER BY id DESC LIMIT :limit OFFSET :skip")
                            .bind("webhook", filter.webhook().value())
                            .bind("limit", filter.page().limit())
                            .bind("skip", filter.page().skip());
            if (filter.status() != null) {
                query.bind("status", filter.status().word());
            }
            if (filter.before() != null) {
                query.bind("before", filter.before().value());
            }
            return query.map((row, _) -> delivery(row)).list();
        });
    }

    @Override
    public Optional<Delivery> find(WebhookId webhook, DeliveryId id) {
        return sql.with(handle ->
                handle.createQuery(SELECT + "WHERE id = :id AND webhook_id = :webhook")
                        .bind("id", id.value())
                        .bind("webhook", webhook.value())
                        .map((row, _) -> delivery(row))
                        .findOne());
    }

    @Override
    public Optional<Delivery> of(WebhookId webhook, News news) {
        return sql.with(handle ->
                handle.createQuery(SELECT + "WHERE webhook_id = :webhook AND event_id = :event")
                        .bind("webhook", webhook.value())
                        .bind("event", news.id())
                        .map((row, _) -> delivery(row))
                        .findOne());
    }

    @Override
    public Optional<Delivery> redeliver(WebhookId webhook, DeliveryId id, Instant now) {
        sql.use(handle ->
                handle.createUpdate(
                                """
                                UPDATE notification_deliveries
                                SET status = 'pending', attempts = 0, due_at = :now,
                                  finished_at = NULL
                                WHERE id = :id AND webhook_id = :webhook
                                """)
                        .bind("now", now)
                        .bind("id", id.value())
                        .bind("webhook", webhook.value())
                        .execute());
        return find(webhook, id);
    }

    @Override
    public void hold(WebhookId webhook) {
        sql.use(handle ->
                handle.execute(
                        """
                        UPDATE notification_deliveries SET status = 'held'
                        WHERE webhook_id = ? AND status = 'pending' AND event <> 'ping'
                        """,
                        webhook.value()));
    }

    @Override
    public void release(WebhookId webhook, Instant now) {
        sql.use(handle ->
                handle.execute(
                        """
                        UPDATE notification_deliveries
                        SET status = 'pending', attempts = 0, due_at = ?
                        WHERE webhook_id = ? AND status = 'held'
                        """,
                        now,
                        webhook.value()));
    }

    @Override
    public int forget(Instant before, int limit) {
        return sql.with(handle ->
                handle.createUpdate(
                                """
                                DELETE FROM notification_deliveries WHERE finished_at < :before
                                ORDER BY finished_at LIMIT :limit
                                """)
                        .bind("before", before)
                        .bind("limit", limit)
                        .execute());
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        return new Delivery(
                new DeliveryId(row.getLong("id")),
                new WebhookId(row.getLong("webhook_id")),
                new News(
                        columns.uuid("event_id"),
                        columns.text("event"),
                        columns.text("payload"),
                        columns.instant("happened_at")),
                DeliveryStatus.of(columns.text("status")),
                row.getInt("attempts"),
                NotificationRow.instant(row, "due_at"),
                attempt(row),
                columns.instant("created_at"),
                NotificationRow.instant(row, "finished_at"));
    }

    private static @Nullable Attempt attempt(ResultSet row) throws SQLException {
        var at = NotificationRow.instant(row, "attempted_at");
        return at == null
                ? null
                : new Attempt(
                        at,
                        row.getLong("duration_ms"),
                        row.getObject("http_status", Integer.class),
                        row.getString("answer"),
                        row.getString("error"));
    }
}
