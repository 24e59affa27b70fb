package shop.user.infrastructure.jdbc;

import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import shop.platform.jdbc.Padded;
import shop.platform.jdbc.Sql;
import shop.platform.kernel.Page;
import shop.platform.kernel.Transactions;
import shop.platform.messaging.Outbox;
import shop.user.domain.LogInName;
import shop.user.domain.NamePrefix;
import shop.user.domain.Registration;
import shop.user.domain.User;
import shop.user.domain.UserId;
import shop.user.domain.UserProblem;
import shop.user.domain.Users;
import shop.user.infrastructure.messaging.UserEventCodec;

/** Users in MySQL; unique indexes on the folded spellings decide every race for a name. */
public final class JdbcUsers implements Users {

    private static final String INSERT =
            """
            INSERT INTO users (version, email, email_key, username, username_key, hashed_password,
                full_name, phone, address, roles, disabled_at, created_at)
            VALUES (:version, :email, :email_key, :username, :username_key, :hashed_password,
                :full_name, :phone, :address, :roles, :disabled_at, :created_at)
            """;
    private static final String UPDATE =
            """
            UPDATE users SET version = version + 1, hashed_password = :hashed_password,
                full_name = :full_name, phone = :phone, address = :address, roles = :roles,
                disabled_at = :disabled_at
            WHERE id = :id AND version = :version
            """;
    private static final String MATCHING = "WHERE username_key LIKE :key OR email_key LIKE :key";
    private static final UserId UNNUMBERED = new UserId(0);

    private final Sql sql;
    private final Transactions transactions;
    private final Outbox outbox;

    public JdbcUsers(Sql sql, Transactions transactions, Outbox outbox) {
        this.sql = sql;
        this.transactions = transactions;
        this.outbox = outbox;
    }

    @Override
    public User add(Registration registration) {
        try {
            return transactions.call(() -> {
                var user = registration.numbered(insert(registration));
                outbox.append(List.of(UserEventCodec.encode(user.registered(), user.version())));
                return user;
            });
        } catch (UnableToExecuteStatementException e) {
            throw e.getCause() instanceof SQLIntegrityConstraintViolationException taken
                    ? whatIsTaken(taken)
                    : e;
        }
    }

    @Override
    public Optional<User> find(UserId id) {
        return sql.with(handle ->
                handle.createQuery("SELECT * FROM users WHERE id = :id")
                        .bind("id", id.value())
                        .map(UserRow::read)
                        .findOne());
    }

    @Override
    public List<User> find(Collection<UserId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var numbers = ids.stream().map(UserId::value).toList();
        return sql.with(handle ->
                handle.createQuery("SELECT * FROM users WHERE id IN (<ids>) ORDER BY id")
                        .bindList("ids", Padded.toPowerOfTwo(numbers))
                        .map(UserRow::read)
                        .list());
    }

    @Override
    public Optional<User> named(LogInName name) {
        var query =
                name.isEmail()
                        ? "SELECT * FROM users WHERE email_key = :key"
                        : "SELECT * FROM users WHERE username_key = :key";
        return sql.with(handle ->
                handle.createQuery(query).bind("key", name.key()).map(UserRow::read).findOne());
    }

    @Override
    public User replace(User changed) {
        var updated =
                sql.with(handle -> UserRow.bind(handle.createUpdate(UPDATE), changed).execute());
        if (updated == 0) {
            throw new UserProblem.UserChanged();
        }
        return changed.raised();
    }

    @Override
    public Found search(NamePrefix prefix, Page page) {
        var beginning = beginningWith(prefix);
        return sql.with(
                handle -> new Found(page(handle, beginning, page), count(handle, beginning)));
    }

    private UserId insert(Registration registration) {
        return sql.with(handle ->
                UserRow.bind(handle.createUpdate(INSERT), registration.numbered(UNNUMBERED))
                        .executeAndReturnGeneratedKeys("id")
                        .map((row, _) -> new UserId(row.getLong(1)))
                        .one());
    }

    private static List<User> page(Handle handle, String key, Page page) {
        return handle.createQuery(
                        "SELECT * FROM users "
                                + MATCHING
                                + " ORDER BY id LIMIT :limit OFFSET :skip")
                .bind("key", key)
                .bind("limit", page.limit())
                .bind("skip", page.skip())
                .map(UserRow::read)
                .list();
    }

    private static long count(Handle handle, String key) {
        return handle.createQuery("SELECT COUNT(*) FROM users " + MATCHING)
                .bind("key", key)
                .mapTo(long.class)
                .one();
    }

    /** The message names the value and then the index, on MySQL as on MariaDB. */
    private static UserProblem whatIsTaken(SQLIntegrityConstraintViolationException duplicate) {
        var message = String.valueOf(duplicate.getMessage());
        return message.lastIndexOf("users_by_email") > message.lastIndexOf("users_by_username")
                ? new UserProblem.EmailTaken()
                : new UserProblem.UsernameTaken();
    }

    private static String beginningWith(NamePrefix prefix) {
        return prefix.key().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
