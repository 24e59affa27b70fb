package shop.favourite.infrastructure.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.FavouriteList;
import shop.favourite.domain.ListId;
import shop.favourite.domain.Lists;
import shop.favourite.domain.OwnLists;
import shop.favourite.domain.ShareToken;
import shop.platform.jdbc.Columns;
import shop.platform.jdbc.Sql;

/** Keeps lists; a customer's rows are his lock. */
public final class JdbcLists implements Lists {

    private final Sql sql;

    public JdbcLists(Sql sql) {
        this.sql = sql;
    }

    @Override
    public OwnLists take(CustomerId customer, Instant now) {
        var lists = lock(customer);
        if (lists.isEmpty()) {
            makeDefault(customer, now);
            lists = lock(customer);
        }
        return new OwnLists(lists);
    }

    private List<FavouriteList> lock(CustomerId customer) {
        return sql.with(handle ->
                handle.createQuery(
                                """
                                SELECT * FROM favourite_lists WHERE user_id = :user
                                 ORDER BY id FOR UPDATE
                                """)
                        .bind("user", customer.value())
                        .map((row, _) -> list(row))
                        .list());
    }

    /** Where two do so at once, the second finds what the first has made. */
    private void makeDefault(CustomerId customer, Instant now) {
        sql.use(handle ->
                handle.createUpdate(
                                """
                                INSERT IGNORE INTO favourite_lists
                                       (user_id, name, default_of, created_at)
                                VALUES (:user, :name, :user, :now)
                                """)
                        .bind("user", customer.value())
                        .bind("name", FavouriteList.DEFAULT_NAME)
                        .bind("now", now)
                        .execute());
    }

    @Override
    public Optional<FavouriteList> find(ListId id, CustomerId owner) {
        return sql.with(handle ->
                handle.createQuery(
                                "SELECT * FROM favourite_lists WHERE id = :id AND user_id = :user")
                        .bind("id", id.value())
                        .bind("user", owner.value())
                        .map((row, _) -> list(row))
                        .findOne());
    }

    @Override
    public Optional<FavouriteList> sharedBy(ShareToken token) {
        return sql.with(handle ->
                handle.createQuery("SELECT * FROM favourite_lists WHERE share_token = :token")
                        .bind("token", token.value())
                        .map((row, _) -> list(row))
                        .findOne());
    }

    @Override
    public FavouriteList add(CustomerId owner, String name, Instant now) {
        var id =
                sql.with(handle ->
                        handle.createUpdate(
                                        """
                                        INSERT INTO favourite_lists (user_id, name, created_at)
                                        VALUES (:user, :name, :now)
                                        """)
                                .bind("user", owner.value())
                                .bind("name", name)
                                .bind("now", now)
                                .executeAndReturnGeneratedKeys("id")
                                .mapTo(long.class)
                                .one());
        return new FavouriteList(new ListId(id), owner, name, false, null, 1, now);
    }

    @Override
    public void save(FavouriteList list) {
        var token = list.token();
        sql.use(handle ->
                handle.createUpdate(
                                """
                                UPDATE favourite_lists
                                   SET name = :name, share_token = :token, version = :version
                                 WHERE id = :id
                                """)
                        .bind("id", list.id().value())
                        .bind("name", list.name())
                        .bind("token", token == null ? null : token.value())
                        .bind("version", list.version())
                        .execute());
    }

    @Override
    public void remove(ListId id) {
        sql.use(handle ->
                handle.createUpdate("DELETE FROM favourite_lists WHERE id = :id")
                        .bind("id", id.value())
                        .execute());
    }

    private static FavouriteList list(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        return new FavouriteList(
                new ListId(row.getLong("id")),
                new CustomerId(row.getLong("user_id")),
                columns.text("name"),
                row.getObject("default_of") != null,
                token(row.getString("share_token")),
                row.getLong("version"),
                columns.instant("created_at"));
    }

    private static @Nullable ShareToken token(@Nullable String value) {
        return value == null ? null : new ShareToken(value);
    }
}
