package shop.favourite.infrastructure.jdbc;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import shop.favourite.domain.AlertEvent;
import shop.favourite.domain.AlertKind;
import shop.favourite.domain.Condition;
import shop.favourite.domain.Condition.BackInStock;
import shop.favourite.domain.Condition.PriceDrop;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.ProductId;
import shop.favourite.domain.Sightings;
import shop.favourite.domain.Threshold;
import shop.favourite.domain.Watch;
import shop.favourite.domain.WatchId;
import shop.favourite.domain.Watches;
import shop.favourite.infrastructure.messaging.AlertEventCodec;
import shop.platform.jdbc.Columns;
import shop.platform.jdbc.Padded;
import shop.platform.jdbc.Sql;
import shop.platform.kernel.Money;
import shop.platform.kernel.Page;
import shop.platform.messaging.Outbox;

/** Keeps watches and what was told by them, and announces it. */
public final class JdbcWatches implements Watches {

    private record Arming(long watch, int number) {}

    private record Numbered(Arming arming, long alert) {}

    private final Sql sql;
    private final Outbox outbox;

    public JdbcWatches(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public Set<ProductId> watched(Collection<ProductId> products) {
        return products.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        sql.with(handle ->
                                handle.createQuery(
                                                """
                                                SELECT DISTINCT product_id FROM favourite_watches
                                                 WHERE product_id IN (<products>)
                                                """)
                                        .bindList("products", Ids.of(products))
                                        .map((row, _) ->
                                                new ProductId(new Columns(row).text("product_id")))
                                        .list()));
    }

    /** Who is found by prices that are compared too broadly is left to his watch to decide. */
    @Override
    public List<Watch> take(ProductId product, Sightings seen, WatchId after, int limit) {
        return sql.with(handle ->
                handle.createQuery(
                                """
                                SELECT * FROM favourite_watches
                                 WHERE product_id = :product AND id > :after
                                   AND ((kind = 'price-drop' AND armed AND trigger_price >= :lowest)
                                     OR (kind = 'price-drop' AND NOT armed
                                         AND reference_price <= :highest)
                                     OR (kind = 'back-in-stock' AND armed AND :buyable)
                                     OR (kind = 'back-in-stock' AND NOT armed AND :soldOut))
                                 ORDER BY id LIMIT :limit FOR UPDATE
                                """)
                        .bind("product", product.value())
                        .bind("after", after.value())
                        .bind("lowest", seen.lowest().orElse(null))
                        .bind("highest", seen.highest().orElse(null))
                        .bind("buyable", seen.buyable())
                        .bind("soldOut", seen.soldOut())
                        .bind("limit", limit)
                        .map((row, _) -> watch(row))
                        .list());
    }

    @Override
    public List<Watch> take(CustomerId customer, ProductId product) {
        return sql.with(handle ->
                handle.createQuery(
                                """
                                SELECT * FROM favourite_watches
                                 WHERE user_id = :user AND product_id = :product
                                 ORDER BY id FOR UPDATE
                                """)
                        .bind("user", customer.value())
                        .bind("product", product.value())
                        .map((row, _) -> watch(row))
                        .list());
    }

    @Override
    public Watch add(Watch.Wish wish) {
        var watch = Watch.begin(WatchId.NONE, wish);
        var id =
                sql.with(handle ->
                        bindState(
                                        handle.createUpdate(
                                                """
                                                INSERT INTO favourite_watches
                                                       (user_id, product_id, kind, armed, armings,
                                                        threshold_price, threshold_percent,
                                                        reference_price, trigger_price, currency,
                                                        since_version, created_at)
                                                VALUES (:user, :product, :kind, :armed, :armings,
                                                        :thresholdPrice, :thresholdPercent,
                                                        :reference, :trigger, :currency,
                                                        :since, :createdAt)
                                                """),
                                        watch)
                                .bind("user", wish.customer().value())
                                .bind("product", wish.product().value())
                                .bind("kind", watch.kind().word())
                                .bind("createdAt", wish.since())
                                .executeAndReturnGeneratedKeys("id")
                                .mapTo(long.class)
                                .one());
        return Watch.begin(new WatchId(id), wish);
    }

    @Override
    public void save(Collection<Watch> watches) {
        var changed = watches.stream().filter(Watch::isChanged).toList();
        if (!changed.isEmpty()) {
            var alerts = changed.stream().flatMap(watch -> watch.alerts().stream()).toList();
            sql.use(handle -> update(handle, changed));
            announce(alerts);
        }
    }

    private static void update(Handle handle, List<Watch> watches) {
        var batch =
                handle.prepareBatch(
                        """
                        UPDATE favourite_watches
                           SET armed = :armed, armings = :armings,
                               threshold_price = :thresholdPrice,
                               threshold_percent = :thresholdPercent,
                               reference_price = :reference, trigger_price = :trigger,
                               currency = :currency, since_version = :since, told_at = :toldAt
                         WHERE id = :id
                        """);
        for (var watch : watches) {
            bindState(batch, watch)
                    .bind("id", watch.id().value())
                    .bind("toldAt", watch.toldAt().orElse(null))
                    .add();
        }
        batch.execute();
    }

    private void announce(List<AlertEvent> alerts) {
        if (alerts.isEmpty()) {
            return;
        }
        var numbers =
                sql.with(handle -> {
                    insert(handle, alerts);
                    return numbers(handle, alerts);
                });
        outbox.append(
                alerts.stream()
                        .map(alert ->
                                AlertEventCodec.encode(
                                        Objects.requireNonNull(numbers.get(arming(alert))), alert))
                        .toList());
    }

    private static void insert(Handle handle, List<AlertEvent> alerts) {
        var batch =
                handle.prepareBatch(
                        """
                        INSERT INTO favourite_alerts
                               (watch_id, arming, user_id, product_id, kind, raised_at)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """);
        for (var alert : alerts) {
            var cause = alert.cause();
            batch.add(
                    cause.watch().value(),
                    cause.arming(),
                    cause.customer().value(),
                    cause.product().value(),
                    kind(alert).word(),
                    cause.raisedAt());
        }
        batch.execute();
    }

    private static Map<Arming, Long> numbers(Handle handle, List<AlertEvent> alerts) {
        var watches = alerts.stream().map(alert -> alert.cause().watch().value()).distinct();
        var from = alerts.stream().mapToInt(alert -> alert.cause().arming()).min().orElseThrow();
        return handle
                .createQuery(
                        """
                        SELECT id, watch_id, arming FROM favourite_alerts
                         WHERE watch_id IN (<watches>) AND arming >= :from
                        """)
                .bindList("watches", Padded.toPowerOfTwo(watches.toList()))
                .bind("from", from)
                .map((row, _) ->
                        new Numbered(
                                new Arming(row.getLong("watch_id"), row.getInt("arming")),
                                row.getLong("id")))
                .list()
                .stream()
                .collect(toMap(Numbered::arming, Numbered::alert));
    }

    private static Arming arming(AlertEvent alert) {
        return new Arming(alert.cause().watch().value(), alert.cause().arming());
    }

    private static AlertKind kind(AlertEvent alert) {
        return switch (alert) {
            case AlertEvent.PriceDropped _ -> AlertKind.PRICE_DROP;
            case AlertEvent.BackInStock _ -> AlertKind.BACK_IN_STOCK;
        };
    }

    @Override
    public Optional<Watch> find(WatchId id, CustomerId customer) {
        return sql.with(handle ->
                handle.createQuery(
                                "SELECT * FROM favourite_watches WHERE id = :id AND user_id = :user")
                        .bind("id", id.value())
                        .bind("user", customer.value())
                        .map((row, _) -> watch(row))
                        .findOne());
    }

    @Override
    public List<Watch> of(CustomerId customer, Collection<ProductId> products) {
        return products.isEmpty()
                ? List.of()
                : sql.with(handle ->
                        handle.createQuery(
                                        """
                                        SELECT * FROM favourite_watches
                                         WHERE user_id = :user AND product_id IN (<products>)
                                         ORDER BY id
                                        """)
                                .bind("user", customer.value())
                                .bindList("products", Ids.of(products))
                                .map((row, _) -> watch(row))
                                .list());
    }

    @Override
    public List<Watch> list(CustomerId customer, Page page) {
        return sql.with(handle ->
                handle.createQuery(
                                """
                                SELECT * FROM favourite_watches WHERE user_id = :user
                                 ORDER BY id DESC LIMIT :limit OFFSET :skip
                                """)
                        .bind("user", customer.value())
                        .bind("limit", page.limit())
                        .bind("skip", page.skip())
                        .map((row, _) -> watch(row))
                        .list());
    }

    @Override
    public long count(CustomerId customer) {
        return sql.with(handle ->
                handle.createQuery("SELECT COUNT(*) FROM favourite_watches WHERE user_id = :user")
                        .bind("user", customer.value())
                        .mapTo(long.class)
                        .one());
    }

    @Override
    public boolean remove(WatchId id, CustomerId customer) {
        return sql.with(handle ->
                handle.createUpdate(
                                        "DELETE FROM favourite_watches WHERE id = :id AND user_id = :user")
                                .bind("id", id.value())
                                .bind("user", customer.value())
                                .execute()
                        > 0);
    }

    @Override
    public void remove(CustomerId customer, Collection<ProductId> products) {
        if (!products.isEmpty()) {
            sql.use(handle ->
                    handle.createUpdate(
                                    """
                                    DELETE FROM favourite_watches
                                     WHERE user_id = :user AND product_id IN (<products>)
                                    """)
                            .bind("user", customer.value())
                            .bindList("products", Ids.of(products))
                            .execute());
        }
    }

    private static <S extends SqlStatement<S>> S bindState(S statement, Watch watch) {
        var bound = statement.bind("armed", watch.isArmed()).bind("armings", watch.armings());
        return switch (watch.condition()) {
            case BackInStock() -> bindPrices(bound, null, null, null, null, null, 0);
            case PriceDrop drop ->
                    bindPrices(
                            bound,
                            price(drop.threshold()),
                            percent(drop.threshold()),
                            drop.reference().amount(),
                            drop.trigger().amount(),
                            drop.reference().currency().getCurrencyCode(),
                            drop.since());
        };
    }

    private static <S extends SqlStatement<S>> S bindPrices(
            S statement,
            @Nullable BigDecimal thresholdPrice,
            @Nullable BigDecimal thresholdPercent,
            @Nullable BigDecimal reference,
            @Nullable BigDecimal trigger,
            @Nullable String currency,
            long since) {
        return statement
                .bind("thresholdPrice", thresholdPrice)
                .bind("thresholdPercent", thresholdPercent)
                .bind("reference", reference)
                .bind("trigger", trigger)
                .bind("currency", currency)
                .bind("since", since);
    }

    private static @Nullable BigDecimal price(Threshold threshold) {
        return threshold instanceof Threshold.AtMost(var price) ? price.amount() : null;
    }

    private static @Nullable BigDecimal percent(Threshold threshold) {
        return threshold instanceof Threshold.LessBy(var percent) ? percent : null;
    }

    private static Watch watch(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        var wish =
                new Watch.Wish(
                        new CustomerId(row.getLong("user_id")),
                        new ProductId(columns.text("product_id")),
                        condition(row),
                        row.getBoolean("armed"),
                        columns.instant("created_at"));
        return Watch.restore(
                new WatchId(row.getLong("id")), wish, row.getInt("armings"), toldAt(row));
    }

    private static Condition condition(ResultSet row) throws SQLException {
        return switch (AlertKind.named(new Columns(row).text("kind")).orElseThrow()) {
            case BACK_IN_STOCK -> new BackInStock();
            case PRICE_DROP -> {
                var currency = Currency.getInstance(new Columns(row).text("currency"));
                var reference =
                        Objects.requireNonNull(row.getBigDecimal("reference_price"), "reference");
                yield new PriceDrop(
                        threshold(row, currency),
                        new Money(reference, currency),
                        row.getLong("since_version"));
            }
        };
    }

    private static Threshold threshold(ResultSet row, Currency currency) throws SQLException {
        var price = row.getBigDecimal("threshold_price");
        var percent = row.getBigDecimal("threshold_percent");
        if (price != null) {
            return new Threshold.AtMost(new Money(price, currency));
        }
        return percent == null ? new Threshold.AnyDrop() : new Threshold.LessBy(percent);
    }

    private static @Nullable Instant toldAt(ResultSet row) throws SQLException {
        var at = row.getObject("told_at", LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
