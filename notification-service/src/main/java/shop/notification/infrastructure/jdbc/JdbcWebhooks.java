package shop.notification.infrastructure.jdbc;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import shop.notification.domain.EventPatterns;
import shop.notification.domain.UserId;
import shop.notification.domain.Webhook;
import shop.notification.domain.WebhookId;
import shop.notification.domain.WebhookUrl;
import shop.notification.domain.Webhooks;
import shop.platform.jdbc.Columns;
import shop.platform.jdbc.Sql;
import shop.platform.kernel.Page;
import shop.platform.kernel.Transactions;

/** Webhooks in MySQL. */
public final class JdbcWebhooks implements Webhooks {

    private static final String SELECT =
            """
            SELECT id, url, events, description, secret, enabled, failures, off_because, creator_id,
              version, created_at, updated_at
            FROM notification_webhooks
            """;

    private final Sql sql;
    private final Transactions transactions;

    public JdbcWebhooks(Sql sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public Webhook add(Draft draft) {
        var id =
                sql.with(handle ->
                        handle.createUpdate(
                                        """
                                        INSERT INTO notification_webhooks (url, events, description,
                                          secret, enabled, failures, creator_id, version,
                                          created_at, updated_at)
                                        VALUES (:url, :events, :description, :secret, TRUE, 0,
                                          :creator, 1, :at, :at)
                                        """)
                                .bind("url", draft.url().toString())
                                .bind("events", String.join(",", draft.events().patterns()))
                                .bind("description", draft.description())
                                .bind("secret", draft.secret())
                                .bind("creator", draft.creator().value())
                                .bind("at", draft.at())
                                .executeAndReturnGeneratedKeys("id")
                                .mapTo(Long.class)
                                .one());
        return new Webhook(
                new WebhookId(id),
                draft.url(),
                draft.events(),
                draft.description(),
                draft.secret(),
                true,
                0,
                null,
                draft.creator(),
                1,
                draft.at(),
                draft.at());
    }

    @Override
    public Optional<Webhook> find(WebhookId id) {
        return find(id, "");
    }

    @Override
    public Optional<Webhook> lock(WebhookId id) {
        return find(id, " FOR UPDATE");
    }

    @Override
    public List<Webhook> list(Page page) {
        return sql.with(handle ->
                handle.createQuery(SELECT + "ORDER BY id LIMIT :limit OFFSET :skip")
                        .bind("limit", page.limit())
                        .bind("skip", page.skip())
                        .map((row, _) -> webhook(row))
                        .list());
    }

    @Override
    public List<Webhook> enabled() {
        return sql.with(handle ->
                handle.createQuery(SELECT + "WHERE enabled = TRUE ORDER BY id")
                        .map((row, _) -> webhook(row))
                        .list());
    }

    @Override
    public void save(Webhook webhook) {
        sql.use(handle ->
                handle.createUpdate(
                                """
                                UPDATE notification_webhooks
                                SET url = :url, events = :events, description = :description,
                                  secret = :secret, enabled = :enabled, failures = :failures,
                                  off_because = :because, version = :version, updated_at = :at
                                WHERE id = :id
                                """)
                        .bind("url", webhook.url().toString())
                        .bind("events", String.join(",", webhook.events().patterns()))
                        .bind("description", webhook.description())
                        .bind("secret", webhook.secret())
                        .bind("enabled", webhook.enabled())
                        .bind("failures", webhook.failures())
                        .bind("because", webhook.offBecause())
                        .bind("version", webhook.version())
                        .bind("at", webhook.updatedAt())
                        .bind("id", webhook.id().value())
                        .execute());
    }

    @Override
    public boolean remove(WebhookId id) {
        return transactions.call(() ->
                sql.with(handle -> {
                    var removed =
                            handle.execute(
                                    "DELETE FROM notification_webhooks WHERE id = ?", id.value());
                    handle.execute(
                            "DELETE FROM notification_deliveries WHERE webhook_id = ?", id.value());
                    return removed == 1;
                }));
    }

    private Optional<Webhook> find(WebhookId id, String locking) {
        return sql.with(handle ->
                handle.createQuery(SELECT + "WHERE id = ?" + locking)
                        .bind(0, id.value())
                        .map((row, _) -> webhook(row))
                        .findOne());
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        return new Webhook(
                new WebhookId(row.getLong("id")),
                new WebhookUrl(URI.create(columns.text("url"))),
                new EventPatterns(List.of(columns.text("events").split(",", -1))),
                columns.text("description"),
                columns.text("secret"),
                row.getBoolean("enabled"),
                row.getInt("failures"),
                row.getString("off_because"),
                new UserId(row.getLong("creator_id")),
                row.getLong("version"),
                columns.instant("created_at"),
                columns.instant("updated_at"));
    }
}
