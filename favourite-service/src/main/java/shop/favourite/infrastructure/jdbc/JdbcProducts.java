package shop.favourite.infrastructure.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import shop.favourite.domain.Description;
import shop.favourite.domain.Product;
import shop.favourite.domain.ProductId;
import shop.favourite.domain.Products;
import shop.platform.jdbc.Columns;
import shop.platform.jdbc.ManyRows;
import shop.platform.jdbc.Sql;
import shop.platform.kernel.Money;

/** Keeps what was heard of products, a row each. */
public final class JdbcProducts implements Products {

    private final Sql sql;

    public JdbcProducts(Sql sql) {
        this.sql = sql;
    }

    /** Most are there; only what is missing is made, and then taken like the rest. */
    @Override
    public SortedMap<ProductId, Product> take(Collection<ProductId> products) {
        if (products.isEmpty()) {
            return new TreeMap<>();
        }
        var missing = new TreeSet<>(products);
        missing.removeAll(read(products, "").keySet());
        if (!missing.isEmpty()) {
            sql.use(handle -> {
                var batch =
                        handle.prepareBatch(
                                "INSERT IGNORE INTO favourite_products (product_id) VALUES (?)");
                missing.forEach(product -> batch.add(product.value()));
                batch.execute();
            });
        }
        return read(products, "FOR UPDATE");
    }

    @Override
    public void save(Collection<Product> products) {
        var rows = new ManyRows(8);
        for (var product : products) {
            var said = product.description();
            rows.add(
                    product.id().value(),
                    said == null ? null : said.name(),
                    said == null ? null : said.price().amount(),
                    said == null ? null : said.price().currency().getCurrencyCode(),
                    said != null && said.active(),
                    said == null ? 0 : said.version(),
                    product.available(),
                    product.stockVersion());
        }
        sql.use(handle ->
                rows.execute(
                        handle,
                        """
                        INSERT INTO favourite_products (product_id, name, price, currency, active,
                          version, available, stock_version)
                        VALUES <rows>
                        ON DUPLICATE KEY UPDATE name = VALUES(name), price = VALUES(price),
                          currency = VALUES(currency), active = VALUES(active),
                          version = VALUES(version), available = VALUES(available),
                          stock_version = VALUES(stock_version)
                        """));
    }

    @Override
    public Map<ProductId, Product> find(Collection<ProductId> products) {
        return products.isEmpty() ? Map.of() : read(products, "");
    }

    private SortedMap<ProductId, Product> read(Collection<ProductId> products, String lock) {
        List<Product> found =
                sql.with(handle ->
                        handle.createQuery(
                                        """
                                        SELECT * FROM favourite_products
                                         WHERE product_id IN (<products>) ORDER BY product_id
                                        """
                                                + lock)
                                .bindList("products", Ids.of(products))
                                .map((row, _) -> product(row))
                                .list());
        var byId = new TreeMap<ProductId, Product>();
        found.forEach(product -> byId.put(product.id(), product));
        return byId;
    }

    private static Product product(ResultSet row) throws SQLException {
        return new Product(
                new ProductId(new Columns(row).text("product_id")),
                description(row),
                row.getLong("available"),
                row.getLong("stock_version"));
    }

    private static @Nullable Description description(ResultSet row) throws SQLException {
        var name = row.getString("name");
        if (name == null) {
            return null;
        }
        BigDecimal price = Objects.requireNonNull(row.getBigDecimal("price"), "price");
        var currency = Currency.getInstance(new Columns(row).text("currency"));
        return new Description(
                name, new Money(price, currency), row.getBoolean("active"), row.getLong("version"));
    }
}
