package shop.notification.infrastructure.jdbc;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import shop.notification.domain.Category;
import shop.notification.domain.Channel;
import shop.notification.domain.Language;
import shop.notification.domain.Mute;
import shop.notification.domain.Preferences;
import shop.notification.domain.Reader;
import shop.notification.domain.Readers;
import shop.notification.domain.UserId;
import shop.platform.jdbc.Columns;
import shop.platform.jdbc.ManyRows;
import shop.platform.jdbc.Padded;
import shop.platform.jdbc.Sql;

/** Readers in MySQL. */
public final class JdbcReaders implements Readers {

    private static final String COLUMNS = "user_id, last_number, language, mutes, version";

    private final Sql sql;

    public JdbcReaders(Sql sql) {
        this.sql = sql;
    }

    /**
     * In the order of their numbers, so that two who lock the same ones do not block each other.
     */
    @Override
    public Map<UserId, Reader> lock(Collection<UserId> users) {
        var locked = lockKnown(users);
        var missing = users.stream().filter(user -> !locked.containsKey(user)).sorted().toList();
        if (!missing.isEmpty()) {
            insert(missing);
            locked.putAll(lockKnown(missing));
        }
        return locked;
    }

    @Override
    public void keepNumbers(Collection<Reader> readers) {
        var rows = new ManyRows(5);
        for (var reader : readers) {
            var preferences = reader.preferences();
            rows.add(
                    reader.user().value(),
                    reader.lastNumber(),
                    preferences.language().word(),
                    text(preferences.mutes()),
                    preferences.version());
        }
        sql.use(handle ->
                rows.execute(
                        handle,
                        """
                        INSERT INTO notification_readers
                          (user_id, last_number, language, mutes, version)
                        VALUES <rows>
                        ON DUPLICATE KEY UPDATE last_number = VALUES(last_number)
                        """));
    }

    @Override
    public Preferences preferences(UserId user) {
        return sql.with(handle ->
                handle.createQuery(
                                "SELECT "
                                        + COLUMNS
                                        + " FROM notification_readers WHERE user_id = ?")
                        .bind(0, user.value())
                        .map((row, _) -> preferences(row))
                        .findOne()
                        .orElse(Preferences.STANDARD));
    }

    @Override
    public boolean choose(UserId user, Preferences chosen) {
        insert(List.of(user));
        return sql.with(handle ->
                handle.createUpdate(
                                        """
                                        UPDATE notification_readers
                                        SET language = :language, mutes = :mutes, version = :version
                                        WHERE user_id = :user AND version = :version - 1
                                        """)
                                .bind("language", chosen.language().word())
                                .bind("mutes", text(chosen.mutes()))
                                .bind("version", chosen.version())
                                .bind("user", user.value())
                                .execute()
                        == 1);
    }

    private Map<UserId, Reader> lockKnown(Collection<UserId> users) {
        var ids = users.stream().sorted().map(UserId::value).toList();
        return new HashMap<>(
                sql.with(handle ->
                        handle
                                .createQuery(
                                        "SELECT "
                                                + COLUMNS
                                                + " FROM notification_readers WHERE user_id IN"
                                                + " (<users>) ORDER BY user_id FOR UPDATE")
                                .bindList("users", Padded.toPowerOfTwo(ids))
                                .map((row, _) ->
                                        new Reader(
                                                new UserId(row.getLong("user_id")),
                                                preferences(row),
                                                row.getLong("last_number")))
                                .stream()
                                .collect(Collectors.toMap(Reader::user, reader -> reader))));
    }

    /** Does nothing where there is one. */
    private void insert(List<UserId> users) {
        sql.use(handle -> {
            var batch =
                    handle.prepareBatch(
                            """
                            INSERT INTO notification_readers
                              (user_id, last_number, language, mutes, version)
                            VALUES (?, 0, ?, '', 0)
                            ON DUPLICATE KEY UPDATE version = version
                            """);
            var language = Preferences.STANDARD.language().word();
            users.forEach(user -> batch.add(user.value(), language));
            batch.execute();
        });
    }

    private static Preferences preferences(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        return new Preferences(
                Language.of(columns.text("language")),
                mutes(columns.text("mutes")),
                row.getLong("version"));
    }

    private static String text(Set<Mute> mutes) {
        return mutes.stream()
                .map(mute -> mute.channel().word() + ":" + mute.category().word())
                .sorted()
                .collect(joining(","));
    }

    private static Set<Mute> mutes(String text) {
        if (text.isEmpty()) {
            return Set.of();
        }
        return Arrays.stream(text.split(",", -1))
                .map(mute -> mute.split(":", 2))
                .map(parts -> new Mute(Channel.of(parts[0]), Category.of(parts[1])))
                .collect(Collectors.toSet());
    }
}
