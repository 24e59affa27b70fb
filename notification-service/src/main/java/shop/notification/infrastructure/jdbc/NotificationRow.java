package shop.notification.infrastructure.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shop.notification.domain.Category;
import shop.notification.domain.Channel;
import shop.notification.domain.Kind;
import shop.notification.domain.Language;
import shop.notification.domain.Notice;
import shop.notification.domain.Notification;
import shop.notification.domain.NotificationId;
import shop.notification.domain.Text;
import shop.notification.domain.UserId;
import shop.platform.jdbc.Columns;

/** A notification as its row has it. */
final class NotificationRow {

    static final String COLUMNS =
            """
            n.id, n.user_id, n.number, n.occasion, n.kind, n.category, n.language, n.title,
            n.message, n.shown, n.mailed, n.read_at, n.created_at
            """;

    private NotificationRow() {}

    static Notification of(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        return new Notification(
                new NotificationId(row.getLong("id")),
                new Notice(
                        new UserId(row.getLong("user_id")),
                        row.getLong("number"),
                        columns.text("occasion"),
                        Kind.of(columns.text("kind")),
                        Category.of(columns.text("category")),
                        Language.of(columns.text("language")),
                        new Text(columns.text("title"), columns.text("message")),
                        channels(row),
                        columns.instant("created_at")),
                instant(row, "read_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static Set<Channel> channels(ResultSet row) throws SQLException {
        var channels = EnumSet.noneOf(Channel.class);
        if (row.getBoolean("shown")) {
            channels.add(Channel.IN_APP);
        }
        if (row.getBoolean("mailed")) {
            channels.add(Channel.EMAIL);
        }
        return channels;
    }
}
