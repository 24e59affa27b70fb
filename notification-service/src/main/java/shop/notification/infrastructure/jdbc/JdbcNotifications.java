package shop.notification.infrastructure.jdbc;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import shop.notification.domain.Notice;
import shop.notification.domain.Notification;
import shop.notification.domain.NotificationFilter;
import shop.notification.domain.NotificationId;
import shop.notification.domain.Notifications;
import shop.notification.domain.UserId;
import shop.notification.infrastructure.messaging.NotificationEventCodec;
import shop.platform.jdbc.Columns;
import shop.platform.jdbc.Padded;
import shop.platform.jdbc.Sql;
import shop.platform.messaging.Outbox;

/** Notifications in MySQL. A batch takes as many round trips as a single one. */
public final class JdbcNotifications implements Notifications {

    private static final String SELECT =
            "SELECT " + NotificationRow.COLUMNS + " FROM notifications n ";

    /** What a notification is known by. */
    private record Name(UserId user, String key) {

        static Name of(Notice notice) {
            return new Name(notice.user(), notice.key());
        }
    }

    private final Sql sql;
    private final Outbox outbox;

    public JdbcNotifications(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public List<Notification> add(Collection<Notice> notices, Instant mailsTakenUntil) {
        var fresh = fresh(notices);
        if (fresh.isEmpty()) {
            return List.of();
        }
        var added = sql.with(handle -> insert(handle, fresh));
        sql.use(handle -> insertMails(handle, added, mailsTakenUntil));
        outbox.append(
                added.stream()
                        .filter(it -> !it.notice().channels().isEmpty())
                        .map(NotificationEventCodec::encode)
                        .toList());
        return added;
    }

    @Override
    public List<Notification> list(NotificationFilter filter) {
        var conditions = new StringBuilder("WHERE n.user_id = :user AND n.shown = TRUE");
        if (filter.unreadOnly()) {
            conditions.append(" AND n.read_at IS NULL");
        }
        if (filter.category() != null) {
            conditions.append(" AND n.category = :category");
        }
        if (filter.before() != null) {
            conditions.append(" AND n.id < :before");
        }
        var statement = SELECT + conditions + " ORDER BY n.id DESC LIMIT :limit OFFSET :skip";
        return sql.with(handle -> {
            var query =
                    handle.createQuery(statement)
                            .bind("user", filter.user().value())
                            .bind("limit", filter.page().limit())
                            .bind("skip", filter.page().skip());
            if (filter.category() != null) {
                query.bind("category", filter.category().word());
            }
            if (filter.before() != null) {
                query.bind("before", filter.before().value());
            }
            return query.map((row, _) -> NotificationRow.of(row)).list();
        });
    }

    @Override
    public List<Notification> after(UserId user, long number, int limit) {
        return sql.with(handle ->
                handle.createQuery(
                                SELECT
                                        + """
                                        WHERE n.user_id = :user AND n.number > :number
                                          AND n.shown = TRUE
                                        ORDER BY n.number LIMIT :limit
                                        """)
                        .bind("user", user.value())
                        .bind("number", number)
                        .bind("limit", limit)
                        .map((row, _) -> NotificationRow.of(row))
                        .list());
    }

    @Override
    public long lastShown(UserId user) {
        return number(
                """
                SELECT COALESCE(MAX(number), 0) FROM notifications
                WHERE user_id = ? AND shown = TRUE
                """,
                user);
    }

    @Override
    public long unread(UserId user) {
        return number(
                """
                SELECT COUNT(*) FROM notifications
                WHERE user_id = ? AND shown = TRUE AND read_at IS NULL
                """,
                user);
    }

    @Override
    public Optional<Notification> markRead(NotificationId id, UserId user, Instant at) {
        return sql.with(handle -> {
            handle.createUpdate(
                            """
                            UPDATE notifications SET read_at = :at
                            WHERE id = :id AND user_id = :user AND shown = TRUE
                              AND read_at IS NULL
                            """)
                    .bind("at", at)
                    .bind("id", id.value())
                    .bind("user", user.value())
                    .execute();
            return handle.createQuery(
                            SELECT + "WHERE n.id = :id AND n.user_id = :user AND n.shown = TRUE")
                    .bind("id", id.value())
                    .bind("user", user.value())
                    .map((row, _) -> NotificationRow.of(row))
                    .findOne();
        });
    }

    @Override
    public int markAllRead(UserId user, Instant at) {
        return sql.with(handle ->
                handle.createUpdate(
                                """
                                UPDATE notifications SET read_at = :at
                                WHERE user_id = :user AND shown = TRUE AND read_at IS NULL
                                """)
                        .bind("at", at)
                        .bind("user", user.value())
                        .execute());
    }

    @Override
    public Optional<Notification> told(UserId user, String key) {
        return sql.with(handle ->
                handle.createQuery(SELECT + "WHERE n.user_id = :user AND n.occasion = :occasion")
                        .bind("user", user.value())
                        .bind("occasion", key)
                        .map((row, _) -> NotificationRow.of(row))
                        .findOne());
    }

    private long number(String statement, UserId user) {
        return sql.with(handle ->
                handle.createQuery(statement).bind(0, user.value()).mapTo(Long.class).one());
    }

    /** Without those that are known; of several of one name, the first. */
    private List<Notice> fresh(Collection<Notice> notices) {
        var byName = new LinkedHashMap<Name, Notice>();
        notices.forEach(notice -> byName.putIfAbsent(Name.of(notice), notice));
        if (!byName.isEmpty()) {
            sql.with(handle -> known(handle, byName.keySet())).keySet().forEach(byName::remove);
        }
        return List.copyOf(byName.values());
    }

    /**
     * Which of these there are. Asked for in pairs: of a list of users and one of occasions the
     * database looks up every combination.
     */
    private static Map<Name, NotificationId> known(Handle handle, Collection<Name> names) {
        var padded = Padded.toPowerOfTwo(List.copyOf(names));
        var query =
                handle.createQuery(
                        "SELECT id, user_id, occasion FROM notifications WHERE "
                                + String.join(
                                        " OR ",
                                        Collections.nCopies(
                                                padded.size(), "(user_id = ? AND occasion = ?)")));
        for (var place = 0; place < padded.size(); place++) {
            query.bind(2 * place, padded.get(place).user().value());
            query.bind(2 * place + 1, padded.get(place).key());
        }
        return query
                .map((row, _) -> Map.entry(name(row), new NotificationId(row.getLong("id"))))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Name name(ResultSet row) throws SQLException {
        return new Name(new UserId(row.getLong("user_id")), new Columns(row).text("occasion"));
    }

    private static List<Notification> insert(Handle handle, List<Notice> notices) {
        insertRows(handle, notices);
        // which numbers a batch of rows was given is not the same on every server
        var ids = known(handle, notices.stream().map(Name::of).toList());
        var added = new ArrayList<Notification>();
        for (var notice : notices) {
            var id = Objects.requireNonNull(ids.get(Name.of(notice)));
            added.add(new Notification(id, notice, null));
        }
        return added;
    }

    private static void insertRows(Handle handle, List<Notice> notices) {
        var batch =
                handle.prepareBatch(
                        """
                        INSERT INTO notifications (user_id, number, occasion, kind, category,
                          language, title, message, shown, mailed, created_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """);
        for (var notice : notices) {
            batch.add(
                    notice.user().value(),
                    notice.number(),
                    notice.key(),
                    notice.kind().word(),
                    notice.category().word(),
                    notice.language().word(),
                    notice.text().title(),
                    notice.text().message(),
                    notice.isShown(),
                    notice.isMailed(),
                    notice.at());
        }
        batch.execute();
    }

    private static void insertMails(Handle handle, List<Notification> added, Instant takenUntil) {
        var mailed = added.stream().filter(it -> it.notice().isMailed()).toList();
        if (mailed.isEmpty()) {
            return;
        }
        var batch =
                handle.prepareBatch(
                        """
                        INSERT INTO notification_mails
                          (notification_id, status, attempts, resends, due_at)
                        VALUES (?, 'pending', 1, 0, ?)
                        """);
        mailed.forEach(it -> batch.add(it.id().value(), takenUntil));
        batch.execute();
    }
}
