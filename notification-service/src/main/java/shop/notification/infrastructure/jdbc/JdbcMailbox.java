package shop.notification.infrastructure.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.notification.domain.Mail;
import shop.notification.domain.Mailbox;
import shop.notification.domain.MailboxEntry;
import shop.platform.jdbc.Columns;
import shop.platform.jdbc.ManyRows;
import shop.platform.jdbc.Sql;
import shop.platform.kernel.Page;

/** The built-in mailbox, in MySQL. */
public final class JdbcMailbox implements Mailbox {

    private static final String SELECT =
            """
            SELECT id, message_id, address, name, subject, text_body, html_body, received_at
            FROM notification_mailbox
            """;

    private final Sql sql;

    public JdbcMailbox(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void put(Collection<Mail> mails, Instant at) {
        var rows = new ManyRows(7);
        for (var mail : mails) {
            rows.add(
                    mail.id(),
                    mail.address(),
                    mail.name(),
                    mail.subject(),
                    mail.text(),
                    mail.html(),
                    at);
        }
        sql.use(handle ->
                rows.execute(
                        handle,
                        """
                        INSERT INTO notification_mailbox (message_id, address, name, subject,
                          text_body, html_body, received_at)
                        VALUES <rows>
                        ON DUPLICATE KEY UPDATE received_at = received_at
                        """));
    }

    @Override
    public List<MailboxEntry> list(@Nullable String address, Page page) {
        var condition = address == null ? "" : "WHERE address = :address ";
        return sql.with(handle -> {
            var query =
                    handle.createQuery(
                                    SELECT
                                            + condition
                                            + "ORDER BY id DESC LIMIT :limit OFFSET :skip")
                            .bind("limit", page.limit())
                            .bind("skip", page.skip());
            if (address != null) {
                query.bind("address", address);
            }
            return query.map((row, _) -> entry(row)).list();
        });
    }

    @Override
    public Optional<MailboxEntry> find(long id) {
        return sql.with(handle ->
                handle.createQuery(SELECT + "WHERE id = ?")
                        .bind(0, id)
                        .map((row, _) -> entry(row))
                        .findOne());
    }

    @Override
    public int forget(Instant before, int limit) {
        return sql.with(handle ->
                handle.createUpdate(
                                """
                                DELETE FROM notification_mailbox WHERE received_at < :before
                                ORDER BY received_at LIMIT :limit
                                """)
                        .bind("before", before)
                        .bind("limit", limit)
                        .execute());
    }

    private static MailboxEntry entry(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        return new MailboxEntry(
                row.getLong("id"),
                new Mail(
                        columns.text("message_id"),
                        columns.text("address"),
                        columns.text("name"),
                        columns.text("subject"),
                        columns.text("text_body"),
                        columns.text("html_body")),
                columns.instant("received_at"));
    }
}
