package shop.shipping.infrastructure.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import shop.platform.jdbc.Columns;
import shop.platform.jdbc.Padded;
import shop.platform.jdbc.Sql;
import shop.platform.kernel.Page;
import shop.platform.kernel.Transactions;
import shop.shipping.domain.Band;
import shop.shipping.domain.Rate;
import shop.shipping.domain.RateDetails;
import shop.shipping.domain.RateId;
import shop.shipping.domain.Rates;
import shop.shipping.domain.ShippingProblem.ChangedMeanwhile;
import shop.shipping.domain.ShippingProblem.NoSuchZone;
import shop.shipping.domain.ShippingProblem.RateTaken;
import shop.shipping.domain.ZoneId;

/** Keeps a rate and its bands together, under the rate's version. */
public final class JdbcRates implements Rates {

    private record Row(RateId id, long version, RateDetails bare) {

        Rate rate(Map<Long, List<Band>> bands) {
            var own = bands.getOrDefault(id.value(), List.of());
            return new Rate(
                    id,
                    version,
                    new RateDetails(
                            bare.zone(),
                            bare.method(),
                            bare.name(),
                            bare.minDays(),
                            bare.maxDays(),
                            own));
        }
    }

    private final Sql sql;
    private final Transactions transactions;

    public JdbcRates(Sql sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public Rate add(RateDetails details) {
        return inZone(
                details,
                handle -> {
                    var insert =
                            handle.createUpdate(
                                    """
                                    INSERT INTO shipping_rates
                                      (zone_id, method, name, min_days, max_days, version)
                                    VALUES (:zone, :method, :name, :min, :max, 1)
                                    """);
                    var id =
                            bind(insert, details)
                                    .executeAndReturnGeneratedKeys("id")
                                    .mapTo(Long.class)
                                    .one();
                    writeBands(handle, id, details);
                    return new Rate(new RateId(id), 1, details);
                });
    }

    @Override
    public Optional<Rate> find(RateId id) {
        return select("WHERE id = :id", query -> query.bind("id", id.value())).stream().findFirst();
    }

    @Override
    public List<Rate> list(@Nullable ZoneId zone, Page page) {
        var condition = zone == null ? "" : "WHERE zone_id = :zone ";
        return select(
                condition + "ORDER BY id LIMIT :limit OFFSET :skip",
                query -> {
                    if (zone != null) {
                        query.bind("zone", zone.value());
                    }
                    return query.bind("limit", page.limit()).bind("skip", page.skip());
                });
    }

    @Override
    public List<Rate> of(ZoneId zone) {
        return select(
                "WHERE zone_id = :zone ORDER BY id", query -> query.bind("zone", zone.value()));
    }

    @Override
    public Rate replace(Rate rate) {
        var details = rate.details();
        return inZone(
                details,
                handle -> {
                    var update =
                            handle.createUpdate(
                                    """
                                    UPDATE shipping_rates
                                       SET zone_id = :zone, method = :method, name = :name,
                                           min_days = :min, max_days = :max,
                                           version = version + 1
                                     WHERE id = :id AND version = :version
                                    """);
                    var changed =
                            bind(update, details)
                                    .bind("id", rate.id().value())
                                    .bind("version", rate.version())
                                    .execute();
                    if (changed != 1) {
                        throw new ChangedMeanwhile();
                    }
                    writeBands(handle, rate.id().value(), details);
                    return new Rate(rate.id(), rate.version() + 1, details);
                });
    }

    @Override
    public void remove(Rate rate) {
        transactions.run(() ->
                sql.use(handle -> {
                    var deleted =
                            handle.createUpdate(
                                            """
                                            DELETE FROM shipping_rates
                                             WHERE id = :id AND version = :version
                                            """)
                                    .bind("id", rate.id().value())
                                    .bind("version", rate.version())
                                    .execute();
                    if (deleted != 1) {
                        throw new ChangedMeanwhile();
                    }
                    deleteBands(handle, rate.id().value());
                }));
    }

    /** The zone is held, so that nobody takes it out meanwhile. */
    private Rate inZone(RateDetails details, Function<Handle, Rate> write) {
        return unlessTaken(
                details,
                () ->
                        transactions.call(() ->
                                sql.with(handle -> {
                                    var _ =
                                            handle.createQuery(
                                                            """
                                                            SELECT id FROM shipping_zones
                                                             WHERE id = :zone FOR UPDATE
                                                            """)
                                                    .bind("zone", details.zone().value())
                                                    .mapTo(Long.class)
                                                    .findOne()
                                                    .orElseThrow(NoSuchZone::new);
                                    return write.apply(handle);
                                })));
    }

    private static Rate unlessTaken(RateDetails details, Supplier<Rate> write) {
        try {
            return write.get();
        } catch (JdbiException e) {
            if (Sql.isDuplicateKey(e)) {
                throw new RateTaken(details.method());
            }
            throw e;
        }
    }

    private static <S extends SqlStatement<S>> S bind(S statement, RateDetails details) {
        return statement
                .bind("zone", details.zone().value())
                .bind("method", details.method())
                .bind("name", details.name())
                .bind("min", details.minDays())
                .bind("max", details.maxDays());
    }

    private List<Rate> select(String rest, UnaryOperator<Query> bind) {
        return sql.with(handle -> {
            var rows =
                    bind.apply(handle.createQuery("SELECT * FROM shipping_rates " + rest))
                            .map((row, _) -> row(row))
                            .list();
            var bands = bands(handle, rows.stream().map(row -> row.id().value()).toList());
            return rows.stream().map(row -> row.rate(bands)).toList();
        });
    }

    private static Row row(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        return new Row(
                new RateId(row.getLong("id")),
                row.getLong("version"),
                new RateDetails(
                        new ZoneId(row.getLong("zone_id")),
                        columns.text("method"),
                        columns.text("name"),
                        row.getInt("min_days"),
                        row.getInt("max_days"),
                        List.of()));
    }

    private static Map<Long, List<Band>> bands(Handle handle, List<Long> rates) {
        if (rates.isEmpty()) {
            return Map.of();
        }
        return handle.createQuery(
                        """
                        SELECT * FROM shipping_rate_bands WHERE rate_id IN (<rates>)
                        ORDER BY rate_id, number
                        """)
                .bindList("rates", Padded.toPowerOfTwo(rates))
                .map((row, _) ->
                        Map.entry(
                                row.getLong("rate_id"),
                                new Band(
                                        row.getBigDecimal("min_weight_kg"),
                                        row.getBigDecimal("max_weight_kg"),
                                        row.getBigDecimal("min_value"),
                                        row.getBigDecimal("max_value"),
                                        row.getBigDecimal("base"),
                                        row.getBigDecimal("per_item"),
                                        row.getBigDecimal("per_kg"),
                                        row.getBigDecimal("percent_of_value"),
                                        row.getBigDecimal("free_from"))))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static void writeBands(Handle handle, long rate, RateDetails details) {
        deleteBands(handle, rate);
        var batch =
                handle.prepareBatch(
                        """
                        INSERT INTO shipping_rate_bands
                          (rate_id, number, min_weight_kg, max_weight_kg, min_value, max_value,
                           base, per_item, per_kg, percent_of_value, free_from)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """);
        var number = 0;
        for (var band : details.bands()) {
            number++;
            batch.add(
                    rate,
                    number,
                    band.minWeight(),
                    band.maxWeight(),
                    band.minValue(),
                    band.maxValue(),
                    band.base(),
                    band.perItem(),
                    band.perKg(),
                    band.percentOfValue(),
                    band.freeFrom());
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static void deleteBands(Handle handle, long rate) {
        handle.createUpdate("DELETE FROM shipping_rate_bands WHERE rate_id = :rate")
                .bind("rate", rate)
                .execute();
    }
}
