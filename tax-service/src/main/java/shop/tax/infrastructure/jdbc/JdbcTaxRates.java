package shop.tax.infrastructure.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import shop.platform.jdbc.Columns;
import shop.platform.jdbc.Sql;
import shop.platform.kernel.Page;
import shop.tax.domain.Country;
import shop.tax.domain.PostalRange;
import shop.tax.domain.Rate;
import shop.tax.domain.RateTerms;
import shop.tax.domain.TaxCategory;
import shop.tax.domain.TaxRate;
import shop.tax.domain.TaxRates;

/** Keeps the rates. */
public final class JdbcTaxRates implements TaxRates {

    static final String INSERT =
            """
            INSERT INTO tax_rates
                (country, region, postal_from, postal_to, category, jurisdiction, name, percent,
                 replaces, valid_from, valid_until, source, version, updated_at)
            VALUES
                (:country, :region, :postalFrom, :postalTo, :category, :jurisdiction, :name,
                 :percent, :replaces, :validFrom, :validUntil, :source, :version, :updatedAt)
            """;

    private static final String ORDER =
            " ORDER BY country, region, postal_from, category, valid_from, id";

    private final Sql sql;

    public JdbcTaxRates(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<TaxRate> of(Country country) {
        return sql.with(handle ->
                handle.createQuery("SELECT * FROM tax_rates WHERE country = :country" + ORDER)
                        .bind("country", country.code())
                        .map((found, _) -> rate(found))
                        .list());
    }

    @Override
    public List<TaxRate> list(Filter filter, Page page) {
        return sql.with(handle ->
                bound(
                                handle.createQuery(
                                        "SELECT * FROM tax_rates"
                                                + where(filter)
                                                + ORDER
                                                + " LIMIT :limit OFFSET :skip"),
                                filter)
                        .bind("limit", page.limit())
                        .bind("skip", page.skip())
                        .map((found, _) -> rate(found))
                        .list());
    }

    @Override
    public long count(Filter filter) {
        return sql.with(handle ->
                bound(handle.createQuery("SELECT COUNT(*) FROM tax_rates" + where(filter)), filter)
                        .mapTo(long.class)
                        .one());
    }

    private static String where(Filter filter) {
        var conditions = new ArrayList<String>();
        if (filter.country() != null) {
            conditions.add("country = :country");
        }
        if (filter.region() != null) {
            conditions.add("region = :region");
        }
        if (filter.category() != null) {
            conditions.add("category = :category");
        }
        if (filter.on() != null) {
            conditions.add("valid_from <= :on AND (valid_until IS NULL OR valid_until > :on)");
        }
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private static Query bound(Query query, Filter filter) {
        if (filter.country() != null) {
            query.bind("country", filter.country().code());
        }
        if (filter.region() != null) {
            query.bind("region", filter.region());
        }
        if (filter.category() != null) {
            query.bind("category", filter.category().code());
        }
        if (filter.on() != null) {
            query.bind("on", filter.on());
        }
        return query;
    }

    @Override
    public Optional<TaxRate> find(long id) {
        return sql.with(handle ->
                handle.createQuery("SELECT * FROM tax_rates WHERE id = :id")
                        .bind("id", id)
                        .map((found, _) -> rate(found))
                        .findOne());
    }

    @Override
    public void lock(Country country) {
        JdbcTaxRules.lock(sql, country);
    }

    @Override
    public TaxRate add(RateTerms terms, Instant now) {
        return sql.with(handle -> {
            var id =
                    bind(handle.createUpdate(INSERT), new TaxRate(0, 1, terms, now))
                            .executeAndReturnGeneratedKeys("id")
                            .mapTo(long.class)
                            .one();
            return new TaxRate(id, 1, terms, now);
        });
    }

    @Override
    public void save(TaxRate rate) {
        sql.use(handle ->
                bind(
                                handle.createUpdate(
                                        """
                                        UPDATE tax_rates
                                           SET country = :country, region = :region,
                                               postal_from = :postalFrom, postal_to = :postalTo,
                                               category = :category, jurisdiction = :jurisdiction,
                                               name = :name, percent = :percent,
                                               replaces = :replaces, valid_from = :validFrom,
                                               valid_until = :validUntil, source = :source,
                                               version = :version, updated_at = :updatedAt
                                         WHERE id = :id
                                        """),
                                rate)
                        .bind("id", rate.id())
                        .execute());
    }

    @Override
    public void remove(long id) {
        sql.use(handle ->
                handle.createUpdate("DELETE FROM tax_rates WHERE id = :id")
                        .bind("id", id)
                        .execute());
    }

    static <S extends SqlStatement<S>> S bind(S statement, TaxRate rate) {
        var terms = rate.terms();
        var range = terms.postalRange();
        return statement
                .bind("country", terms.country().code())
                .bind("region", terms.region())
                .bind("postalFrom", range == null ? null : range.from())
                .bind("postalTo", range == null ? null : range.to())
                .bind("category", terms.category().code())
                .bind("jurisdiction", terms.rate().jurisdiction())
                .bind("name", terms.rate().name())
                .bind("percent", terms.rate().percent())
                .bind("replaces", terms.replaces())
                .bind("validFrom", terms.validFrom())
                .bind("validUntil", terms.validUntil())
                .bind("source", terms.source())
                .bind("version", rate.version())
                .bind("updatedAt", rate.updatedAt());
    }

    private static TaxRate rate(ResultSet found) throws SQLException {
        var columns = new Columns(found);
        var terms =
                new RateTerms(
                        new Country(columns.text("country")),
                        found.getString("region"),
                        range(found),
                        new TaxCategory(columns.text("category")),
                        new Rate(
                                columns.text("jurisdiction"),
                                columns.text("name"),
                                Objects.requireNonNull(found.getBigDecimal("percent"))),
                        found.getBoolean("replaces"),
                        Objects.requireNonNull(found.getObject("valid_from", LocalDate.class)),
                        found.getObject("valid_until", LocalDate.class),
                        found.getString("source"));
        return new TaxRate(
                found.getLong("id"),
                found.getLong("version"),
                terms,
                columns.instant("updated_at"));
    }

    private static @Nullable PostalRange range(ResultSet found) throws SQLException {
        var from = found.getString("postal_from");
        var to = found.getString("postal_to");
        return from == null || to == null ? null : new PostalRange(from, to);
    }
}
