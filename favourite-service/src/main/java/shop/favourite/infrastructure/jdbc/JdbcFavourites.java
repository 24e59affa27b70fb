package shop.favourite.infrastructure.jdbc;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.Favourite;
import shop.favourite.domain.FavouriteId;
import shop.favourite.domain.Favourites;
import shop.favourite.domain.ListId;
import shop.favourite.domain.ProductId;
import shop.platform.jdbc.Columns;
import shop.platform.jdbc.Padded;
import shop.platform.jdbc.Sql;
import shop.platform.kernel.Page;

/** Keeps what is on lists. */
public final class JdbcFavourites implements Favourites {

    private static final String SELECTED =
            "FROM favourites WHERE user_id = :user AND (:list IS NULL OR list_id = :list) ";

    private record Size(ListId list, long number) {}

    private final Sql sql;

    public JdbcFavourites(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Favourite> find(FavouriteId id, CustomerId customer) {
        return sql.with(handle ->
                handle.createQuery("SELECT * FROM favourites WHERE id = :id AND user_id = :user")
                        .bind("id", id.value())
                        .bind("user", customer.value())
                        .map((row, _) -> favourite(row))
                        .findOne());
    }

    @Override
    public Optional<Favourite> find(ListId list, ProductId product) {
        return sql.with(handle ->
                handle.createQuery(
                                """
                                SELECT * FROM favourites
                                 WHERE list_id = :list AND product_id = :product
                                """)
                        .bind("list", list.value())
                        .bind("product", product.value())
                        .map((row, _) -> favourite(row))
                        .findOne());
    }

    @Override
    public List<Favourite> of(CustomerId customer, Collection<ProductId> products) {
        return products.isEmpty()
                ? List.of()
                : sql.with(handle ->
                        handle.createQuery(
                                        """
                                        SELECT * FROM favourites
                                         WHERE user_id = :user AND product_id IN (<products>)
                                         ORDER BY id
                                        """)
                                .bind("user", customer.value())
                                .bindList("products", Ids.of(products))
                                .map((row, _) -> favourite(row))
                                .list());
    }

    @Override
    public List<Favourite> list(Selection selection, Page page) {
        return sql.with(handle ->
                handle.createQuery(
                                "SELECT * "
                                        + SELECTED
                                        + "ORDER BY id DESC LIMIT :limit OFFSET :skip")
                        .bind("user", selection.customer().value())
                        .bind("list", list(selection))
                        .bind("limit", page.limit())
                        .bind("skip", page.skip())
                        .map((row, _) -> favourite(row))
                        .list());
    }

    @Override
    public long count(Selection selection) {
        return sql.with(handle ->
                handle.createQuery("SELECT COUNT(*) " + SELECTED)
                        .bind("user", selection.customer().value())
                        .bind("list", list(selection))
                        .mapTo(long.class)
                        .one());
    }

    private static @Nullable Long list(Selection selection) {
        var list = selection.list();
        return list == null ? null : list.value();
    }

    @Override
    public Map<ListId, Long> counts(CustomerId customer) {
        return sql
                .with(handle ->
                        handle.createQuery(
                                        """
                                        SELECT list_id, COUNT(*) AS number FROM favourites
                                         WHERE user_id = :user GROUP BY list_id
                                        """)
                                .bind("user", customer.value())
                                .map((row, _) ->
                                        new Size(
                                                new ListId(row.getLong("list_id")),
                                                row.getLong("number")))
                                .list())
                .stream()
                .collect(toMap(Size::list, Size::number));
    }

    @Override
    public Favourite add(CustomerId customer, ListId list, ProductId product, Instant now) {
        var id =
                sql.with(handle ->
                        handle.createUpdate(
                                        """
                                        INSERT INTO favourites
                                               (user_id, list_id, product_id, added_at)
                                        VALUES (:user, :list, :product, :now)
                                        """)
                                .bind("user", customer.value())
                                .bind("list", list.value())
                                .bind("product", product.value())
                                .bind("now", now)
                                .executeAndReturnGeneratedKeys("id")
                                .mapTo(long.class)
                                .one());
        return new Favourite(new FavouriteId(id), customer, list, product, now, 0, null);
    }

    @Override
    public void save(Favourite favourite) {
        var move = favourite.move();
        sql.use(handle ->
                handle.createUpdate(
                                """
                                UPDATE favourites SET moves = :moves, move_quantity = :quantity
                                 WHERE id = :id
                                """)
                        .bind("id", favourite.id().value())
                        .bind("moves", favourite.moves())
                        .bind("quantity", move == null ? null : move.quantity())
                        .execute());
    }

    @Override
    public void remove(Collection<Favourite> favourites) {
        if (favourites.isEmpty()) {
            return;
        }
        var ids = favourites.stream().map(favourite -> favourite.id().value()).toList();
        sql.use(handle ->
                handle.createUpdate("DELETE FROM favourites WHERE id IN (<ids>)")
                        .bindList("ids", Padded.toPowerOfTwo(ids))
                        .execute());
    }

    @Override
    public List<ProductId> clear(ListId list) {
        return sql.with(handle -> {
            var products =
                    handle.createQuery("SELECT product_id FROM favourites WHERE list_id = :list")
                            .bind("list", list.value())
                            .map((row, _) -> new ProductId(new Columns(row).text("product_id")))
                            .list();
            handle.createUpdate("DELETE FROM favourites WHERE list_id = :list")
                    .bind("list", list.value())
                    .execute();
            return products;
        });
    }

    private static Favourite favourite(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        var kept =
                new Favourite(
                        new FavouriteId(row.getLong("id")),
                        new CustomerId(row.getLong("user_id")),
                        new ListId(row.getLong("list_id")),
                        new ProductId(columns.text("product_id")),
                        columns.instant("added_at"),
                        row.getInt("moves"),
                        null);
        var quantity = row.getObject("move_quantity", Integer.class);
        return quantity == null ? kept : kept.setOut(quantity);
    }
}
