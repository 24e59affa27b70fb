package shop.rating.infrastructure.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.platform.jdbc.Columns;
import shop.platform.jdbc.Sql;
import shop.platform.messaging.Outbox;
import shop.rating.domain.ProductId;
import shop.rating.domain.Stars;
import shop.rating.domain.Tallies;
import shop.rating.domain.Tally;
import shop.rating.infrastructure.messaging.RatingEventCodec;

/** Keeps one row per product, which is what is locked. */
public final class JdbcTallies implements Tallies {

    private final Sql sql;
    private final Outbox outbox;

    public JdbcTallies(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    /**
     * The upsert locks the row for good at once. To ignore a duplicate would lock it for reading
     * first, and two who did would wait for each other.
     */
    @Override
    public Tally take(ProductId product) {
        sql.use(handle ->
                handle.createUpdate(
                                """
                                INSERT INTO rating_products (product_id) VALUES (:product)
                                ON DUPLICATE KEY UPDATE version = version
                                """)
                        .bind("product", product.value())
                        .execute());
        return find(product);
    }

    @Override
    public Tally find(ProductId product) {
        return sql.with(handle ->
                handle.createQuery("SELECT * FROM rating_products WHERE product_id = :product")
                        .bind("product", product.value())
                        .map((found, _) -> tally(found))
                        .findOne()
                        .orElseGet(() -> Tally.none(product)));
    }

    @Override
    public void save(Tally tally) {
        if (!tally.isChanged()) {
            return;
        }
        var changed =
                sql.with(handle ->
                        handle.createUpdate(
                                        """
                                        UPDATE rating_products
                                           SET stars_1 = :one, stars_2 = :two, stars_3 = :three,
                                               stars_4 = :four, stars_5 = :five,
                                               version = :version, updated_at = :at
                                         WHERE product_id = :product AND version = :stored
                                        """)
                                .bind("one", tally.count(1))
                                .bind("two", tally.count(2))
                                .bind("three", tally.count(3))
                                .bind("four", tally.count(4))
                                .bind("five", tally.count(5))
                                .bind("version", tally.version())
                                .bind("at", tally.updatedAt())
                                .bind("product", tally.product().value())
                                .bind("stored", tally.storedVersion())
                                .execute());
        if (changed != 1) {
            throw new IllegalStateException(
                    "a tally changed by somebody who had not taken it: " + tally.product());
        }
        outbox.append(tally.news().stream().map(RatingEventCodec::encode).toList());
    }

    @Override
    public List<ProductId> products(@Nullable ProductId last, int limit) {
        return sql.with(handle ->
                handle.createQuery(
                                """
                                SELECT product_id FROM rating_products WHERE product_id > :last
                                 ORDER BY product_id LIMIT :limit
                                """)
                        .bind("last", last == null ? "" : last.value())
                        .bind("limit", limit)
                        .mapTo(String.class)
                        .map(ProductId::new)
                        .list());
    }

    private static Tally tally(ResultSet found) throws SQLException {
        var counts = new long[Stars.MOST];
        for (var stars = Stars.LEAST; stars <= Stars.MOST; stars++) {
            counts[stars - 1] = found.getLong("stars_" + stars);
        }
        var updatedAt = found.getObject("updated_at", LocalDateTime.class);
        return Tally.restore(
                new ProductId(new Columns(found).text("product_id")),
                counts,
                found.getLong("version"),
                updatedAt == null ? null : updatedAt.toInstant(ZoneOffset.UTC));
    }
}
