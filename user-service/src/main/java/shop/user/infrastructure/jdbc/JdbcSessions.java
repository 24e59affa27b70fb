package shop.user.infrastructure.jdbc;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;
import shop.platform.jdbc.Sql;
import shop.user.domain.RefreshToken;
import shop.user.domain.Session;
import shop.user.domain.Session.Reason;
import shop.user.domain.Sessions;
import shop.user.domain.UserId;

/** Sessions in MySQL: one row each, whose token is exchanged by compare-and-set. */
public final class JdbcSessions implements Sessions {

    private static final int FORGOTTEN_AT_ONCE = 1_000;

    private final Sql sql;

    public JdbcSessions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Session session) {
        sql.use(handle ->
                handle.createUpdate(
                                """
                                INSERT INTO user_sessions
                                    (handle, user_id, token_hash, started_at, expires_at)
                                VALUES (:handle, :user, :hash, :started_at, :expires_at)
                                """)
                        .bind("handle", session.handle())
                        .bind("user", session.user().value())
                        .bind("hash", session.tokenHash())
                        .bind("started_at", session.startedAt())
                        .bind("expires_at", session.expiresAt())
                        .execute());
    }

    @Override
    public Optional<Session> find(String handle) {
        return sql.with(connection ->
                connection
                        .createQuery("SELECT * FROM user_sessions WHERE handle = :handle")
                        .bind("handle", handle)
                        .map(JdbcSessions::read)
                        .findOne());
    }

    @Override
    public boolean rotate(RefreshToken spent, RefreshToken next, Instant now) {
        return sql.with(handle ->
                handle.createUpdate(
                                        """
                                        UPDATE user_sessions SET token_hash = :next
                                        WHERE handle = :handle AND token_hash = :spent
                                            AND ended_at IS NULL AND expires_at > :now
                                        """)
                                .bind("next", next.hash())
                                .bind("handle", spent.handle())
                                .bind("spent", spent.hash())
                                .bind("now", now)
                                .execute()
                        == 1);
    }

    @Override
    public void end(String handle, Session.End end) {
        sql.use(connection ->
                connection
                        .createUpdate(
                                """
                                UPDATE user_sessions SET ended_at = :at, end_reason = :reason
                                WHERE handle = :handle AND ended_at IS NULL
                                """)
                        .bind("at", end.at())
                        .bind("reason", end.reason().name())
                        .bind("handle", handle)
                        .execute());
    }

    @Override
    public void endAll(UserId user, Session.End end) {
        sql.use(handle ->
                handle.createUpdate(
                                """
                                UPDATE user_sessions SET ended_at = :at, end_reason = :reason
                                WHERE user_id = :user AND ended_at IS NULL
                                """)
                        .bind("at", end.at())
                        .bind("reason", end.reason().name())
                        .bind("user", user.value())
                        .execute());
    }

    @Override
    public void forgetExpired(Instant by) {
        sql.use(handle ->
                handle.createUpdate(
                                """
                                DELETE FROM user_sessions WHERE expires_at < :by
                                ORDER BY expires_at LIMIT :limit
                                """)
                        .bind("by", by)
                        .bind("limit", FORGOTTEN_AT_ONCE)
                        .execute());
    }

    private static Session read(RowView row) {
        return new Session(
                row.getColumn("handle", String.class),
                new UserId(row.getColumn("user_id", Long.class)),
                row.getColumn("token_hash", String.class),
                row.getColumn("started_at", Instant.class),
                row.getColumn("expires_at", Instant.class),
                end(row));
    }

    private static Session.@Nullable End end(RowView row) {
        return Optional.ofNullable(row.getColumn("ended_at", Instant.class))
                .map(at -> new Session.End(at, row.getColumn("end_reason", Reason.class)))
                .orElse(null);
    }
}
