package shop.tax.infrastructure.jdbc;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shop.platform.jdbc.Columns;
import shop.platform.jdbc.Sql;
import shop.tax.domain.Conventions;
import shop.tax.domain.Country;
import shop.tax.domain.Rounding;
import shop.tax.domain.TaxCategory;
import shop.tax.domain.TaxRules;

/** Keeps how countries deal with taxes, and how the catalogue's categories are taxed. */
public final class JdbcTaxRules implements TaxRules {

    private record Assignment(String productCategory, TaxCategory category) {}

    private final Sql sql;

    public JdbcTaxRules(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Conventions of(Country country) {
        return sql.with(handle ->
                handle.createQuery("SELECT * FROM tax_countries WHERE country = :country")
                        .bind("country", country.code())
                        .map((found, _) -> conventions(found))
                        .findOne()
                        .orElseGet(() -> Conventions.usual(country)));
    }

    @Override
    public List<Conventions> list() {
        return sql.with(handle ->
                handle.createQuery("SELECT * FROM tax_countries ORDER BY country")
                        .map((found, _) -> conventions(found))
                        .list());
    }

    @Override
    public Conventions lock(Country country) {
        return lock(sql, country);
    }

    static Conventions lock(Sql sql, Country country) {
        return sql.with(handle -> {
            handle.createUpdate("INSERT IGNORE INTO tax_countries (country) VALUES (:country)")
                    .bind("country", country.code())
                    .execute();
            return handle.createQuery(
                            "SELECT * FROM tax_countries WHERE country = :country FOR UPDATE")
                    .bind("country", country.code())
                    .map((found, _) -> conventions(found))
                    .one();
        });
    }

    @Override
    public void save(Conventions conventions) {
        sql.use(handle ->
                handle.createUpdate(
                                """
                                UPDATE tax_countries
                                   SET prices_include_tax = :inclusive, rounding = :rounding,
                                       shipping_category = :shipping, version = :version
                                 WHERE country = :country
                                """)
                        .bind("country", conventions.country().code())
                        .bind("inclusive", conventions.pricesIncludeTax())
                        .bind("rounding", conventions.rounding().code())
                        .bind(
                                "shipping",
                                conventions.shipping() == null
                                        ? null
                                        : conventions.shipping().code())
                        .bind("version", conventions.version())
                        .execute());
    }

    @Override
    public Map<String, TaxCategory> productCategories() {
        return sql.with(handle ->
                handle.createQuery("SELECT * FROM tax_product_categories")
                        .map((found, _) -> assignment(new Columns(found)))
                        .collect(toMap(Assignment::productCategory, Assignment::category)));
    }

    @Override
    public void assign(String productCategory, Optional<TaxCategory> category) {
        sql.use(handle ->
                category.map(assigned ->
                                handle.createUpdate(
                                                """
                                                INSERT INTO tax_product_categories
                                                    (product_category, tax_category)
                                                VALUES (:product, :category)
                                                ON DUPLICATE KEY
                                                UPDATE tax_category = VALUES(tax_category)
                                                """)
                                        .bind("category", assigned.code()))
                        .orElseGet(() ->
                                handle.createUpdate(
                                        "DELETE FROM tax_product_categories WHERE product_category = :product"))
                        .bind("product", productCategory)
                        .execute());
    }

    private static Assignment assignment(Columns columns) throws SQLException {
        return new Assignment(
                columns.text("product_category"), new TaxCategory(columns.text("tax_category")));
    }

    private static Conventions conventions(ResultSet found) throws SQLException {
        var columns = new Columns(found);
        var shipping = found.getString("shipping_category");
        return new Conventions(
                new Country(columns.text("country")),
                found.getBoolean("prices_include_tax"),
                Rounding.named(columns.text("rounding")).orElseThrow(),
                shipping == null ? null : new TaxCategory(shipping),
                found.getLong("version"));
    }
}
