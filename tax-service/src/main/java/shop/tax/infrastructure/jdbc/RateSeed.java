package shop.tax.infrastructure.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import shop.platform.jdbc.Sql;
import shop.platform.kernel.Transactions;
import shop.tax.domain.Country;
import shop.tax.domain.PostalRange;
import shop.tax.domain.Rate;
import shop.tax.domain.RateTerms;
import shop.tax.domain.TaxCategory;
import shop.tax.domain.TaxRate;

/**
 * Loads the tables that come with the service, once for each edition. A row that was ever loaded is
 * not loaded again, whatever staff have made of it since.
 */
public final class RateSeed {

    /** To be changed with the files. */
    static final String EDITION = "2026-01";

    private static final String NONE = "-";

    private final Transactions transactions;
    private final Sql sql;
    private final Clock clock;

    public RateSeed(Transactions transactions, Sql sql, Clock clock) {
        this.transactions = transactions;
        this.sql = sql;
        this.clock = clock;
    }

    /** Instances that start together wait for each other; the first one loads. */
    public void load() {
        load(EDITION, read("rates.csv"), read("countries.csv"), read("product-categories.csv"));
    }

    void load(
            String edition,
            List<List<String>> rates,
            List<List<String>> countries,
            List<List<String>> productCategories) {
        transactions.run(() ->
                sql.use(handle -> {
                    if (!isLoaded(handle, edition)) {
                        var loaded =
                                handle.createQuery("SELECT row_key FROM tax_seed_rows")
                                        .mapTo(String.class)
                                        .collect(toSet());
                        loadCountries(handle, unloaded("country", countries, 1, loaded));
                        loadProductCategories(
                                handle, unloaded("category", productCategories, 1, loaded));
                        loadRates(handle, unloaded("rate", rates, 10, loaded));
                        handle.createUpdate(
                                        "UPDATE tax_seeds SET edition = :edition WHERE name = 'rates'")
                                .bind("edition", edition)
                                .execute();
                    }
                }));
    }

    private static boolean isLoaded(Handle handle, String edition) {
        return handle.createQuery("SELECT edition FROM tax_seeds WHERE name = 'rates' FOR UPDATE")
                .mapTo(String.class)
                .one()
                .equals(edition);
    }

    private static List<List<String>> unloaded(
            String table, List<List<String>> rows, int keyColumns, Set<String> loaded) {
        return rows.stream().filter(row -> !loaded.contains(key(table, row, keyColumns))).toList();
    }

    /** What identifies a row: all but how much it is, and who says so. */
    private static String key(String table, List<String> row, int columns) {
        return table + ":" + String.join("|", row.subList(0, columns));
    }

    private static void loadCountries(Handle handle, List<List<String>> rows) {
        var batch =
                handle.prepareBatch(
                        """
                        INSERT IGNORE INTO tax_countries
                            (country, prices_include_tax, rounding, shipping_category)
                        VALUES (:country, :inclusive, :rounding, :shipping)
                        """);
        for (var row : rows) {
            batch.bind("country", row.get(0))
                    .bind("inclusive", row.get(1).equals("true"))
                    .bind("rounding", row.get(2))
                    .bind("shipping", value(row.get(3)))
                    .add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
        remember(handle, "country", rows, 1);
    }

    private static void loadProductCategories(Handle handle, List<List<String>> rows) {
        var batch =
                handle.prepareBatch(
                        """
                        INSERT IGNORE INTO tax_product_categories (product_category, tax_category)
                        VALUES (:product, :category)
                        """);
        for (var row : rows) {
            batch.bind("product", row.get(0)).bind("category", row.get(1)).add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
        remember(handle, "category", rows, 1);
    }

    private void loadRates(Handle handle, List<List<String>> rows) {
        var batch = handle.prepareBatch(JdbcTaxRates.INSERT);
        var now = clock.instant();
        for (var row : rows) {
            JdbcTaxRates.bind(batch, new TaxRate(0, 1, terms(row), now)).add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
        remember(handle, "rate", rows, 10);
    }

    private static void remember(
            Handle handle, String table, List<List<String>> rows, int keyColumns) {
        var batch = handle.prepareBatch("INSERT INTO tax_seed_rows (row_key) VALUES (:key)");
        rows.forEach(row -> batch.bind("key", key(table, row, keyColumns)).add());
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    static RateTerms terms(List<String> row) {
        var country = new Country(row.get(0));
        var from = value(row.get(2));
        var to = value(row.get(3));
        var until = value(row.get(9));
        return new RateTerms(
                country,
                value(row.get(1)),
                from == null || to == null ? null : PostalRange.of(from, to),
                new TaxCategory(row.get(4)),
                new Rate(row.get(5), row.get(6), new BigDecimal(row.get(10))),
                row.get(7).equals("replaces"),
                LocalDate.parse(row.get(8)),
                until == null ? null : LocalDate.parse(until),
                row.get(11) + " (" + row.get(12) + ")");
    }

    private static @Nullable String value(String cell) {
        return cell.equals(NONE) ? null : cell;
    }

    /** Rows of cells; a line that begins with # is a comment, the first other one the heading. */
    static List<List<String>> read(String file) {
        var rows = new ArrayList<List<String>>();
        try (var stream = RateSeed.class.getResourceAsStream("/tax/" + file);
                var reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(stream, file), UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> List.of(line.split(",", -1)))
                    .forEach(rows::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
