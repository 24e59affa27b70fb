package shop.promotion.infrastructure.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import shop.platform.jdbc.Columns;
import shop.platform.jdbc.Padded;
import shop.platform.jdbc.Sql;
import shop.platform.kernel.Money;
import shop.promotion.domain.Code;
import shop.promotion.domain.CustomerId;
import shop.promotion.domain.OrderId;
import shop.promotion.domain.PromotionId;
import shop.promotion.domain.Redemption;
import shop.promotion.domain.RedemptionId;
import shop.promotion.domain.RedemptionState;
import shop.promotion.domain.RedemptionState.Confirmed;
import shop.promotion.domain.RedemptionState.Released;
import shop.promotion.domain.RedemptionState.Reserved;
import shop.promotion.domain.Redemptions;
import shop.promotion.domain.Use;

/** The uses of orders in MySQL; they are locked in the order of their ids. */
public final class JdbcRedemptions implements Redemptions {

    private final Sql sql;

    public JdbcRedemptions(Sql sql) {
        this.sql = sql;
    }

    /**
     * A twin that has come at the same time is waited for, so that its row is there to be locked.
     */
    @Override
    public boolean add(Redemption redemption) {
        return sql.with(handle -> {
            var customer = redemption.customer();
            var expiresAt = expiresAt(redemption.state());
            var added =
                    handle.createUpdate(
                                    """
                                    INSERT IGNORE INTO promotion_redemptions (redemption_id,
                                      customer_id, state, order_id, expires_at, check_at,
                                      changed_at)
                                    VALUES (:id, :customer, :state, :order, :expiresAt, :expiresAt,
                                      :changedAt)
                                    """)
                            .bind("id", redemption.id().value())
                            .bind("customer", customer == null ? null : customer.value())
                            .bind("state", redemption.state().word())
                            .bind("order", order(redemption.state()))
                            .bind("expiresAt", expiresAt)
                            .bind("changedAt", redemption.changedAt())
                            .execute();
            if (added == 1) {
                insertUses(handle, redemption);
            }
            return added == 1;
        });
    }

    private static void insertUses(Handle handle, Redemption redemption) {
        if (redemption.uses().isEmpty()) {
            return;
        }
        var batch =
                handle.prepareBatch(
                        """
                        INSERT INTO promotion_redemption_uses
                          (redemption_id, promotion_id, code, amount, currency)
                        VALUES (?, ?, ?, ?, ?)
                        """);
        for (var use : redemption.uses()) {
            batch.add(
                    redemption.id().value(),
                    use.promotion().value(),
                    use.code() == null ? null : use.code().value(),
                    use.amount().amount(),
                    use.amount().currency().getCurrencyCode());
        }
        batch.execute();
    }

    @Override
    public Map<RedemptionId, Redemption> lock(Collection<RedemptionId> ids) {
        return select(ids, " FOR UPDATE");
    }

    @Override
    public Optional<Redemption> find(RedemptionId id) {
        return Optional.ofNullable(select(List.of(id), "").get(id));
    }

    /** The uses are read last: who waits for a lock must see what its holder has kept. */
    private Map<RedemptionId, Redemption> select(Collection<RedemptionId> ids, String locking) {
        var found = new TreeMap<RedemptionId, Redemption>();
        if (ids.isEmpty()) {
            return found;
        }
        var texts = Padded.toPowerOfTwo(ids.stream().sorted().map(RedemptionId::value).toList());
        sql.use(handle -> {
            var bare =
                    handle.createQuery(
                                    "SELECT * FROM promotion_redemptions"
                                            + " WHERE redemption_id IN (<ids>)"
                                            + " ORDER BY redemption_id"
                                            + locking)
                            .bindList("ids", texts)
                            .map((row, _) -> bare(row))
                            .list();
            if (!bare.isEmpty()) {
                var uses = uses(handle, texts);
                bare.forEach(it -> found.put(it.id(), with(it, uses)));
            }
        });
        return found;
    }

    private static Map<String, List<Use>> uses(Handle handle, List<String> redemptions) {
        return handle
                .createQuery(
                        "SELECT * FROM promotion_redemption_uses WHERE redemption_id IN (<ids>)")
                .bindList("ids", redemptions)
                .map((row, _) -> Map.entry(new Columns(row).text("redemption_id"), use(row)))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Redemption bare(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        var customer = row.getObject("customer_id", Long.class);
        return new Redemption(
                new RedemptionId(columns.text("redemption_id")),
                customer == null ? null : new CustomerId(customer),
                List.of(),
                state(row),
                columns.instant("changed_at"));
    }

    private static Redemption with(Redemption bare, Map<String, List<Use>> uses) {
        return new Redemption(
                bare.id(),
                bare.customer(),
                uses.getOrDefault(bare.id().value(), List.of()),
                bare.state(),
                bare.changedAt());
    }

    private static Use use(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        var code = row.getString("code");
        return new Use(
                new PromotionId(row.getLong("promotion_id")),
                code == null ? null : new Code(code),
                new Money(
                        Objects.requireNonNull(row.getBigDecimal("amount")),
                        Currency.getInstance(columns.text("currency"))));
    }

    private static RedemptionState state(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        var number = row.getObject("order_id", Long.class);
        var order = number == null ? null : new OrderId(number);
        return switch (columns.text("state")) {
            case "reserved" -> new Reserved(columns.instant("expires_at"));
            case "confirmed" -> new Confirmed(Objects.requireNonNull(order));
            case "released" -> new Released(order);
            default -> throw new IllegalStateException("no state: " + columns.text("state"));
        };
    }

    @Override
    public void save(Collection<Redemption> redemptions) {
        sql.use(handle -> {
            var batch =
                    handle.prepareBatch(
                            """
                            UPDATE promotion_redemptions SET state = :state, order_id = :order,
                              expires_at = :expiresAt, check_at = :expiresAt,
                              changed_at = :changedAt
                            WHERE redemption_id = :id
                            """);
            for (var redemption : redemptions) {
                batch.bind("id", redemption.id().value())
                        .bind("state", redemption.state().word())
                        .bind("order", order(redemption.state()))
                        .bind("expiresAt", expiresAt(redemption.state()))
                        .bind("changedAt", redemption.changedAt())
                        .add();
            }
            batch.execute();
        });
    }

    @Override
    public List<RedemptionId> claimOverdue(Instant now, Duration pause, int limit) {
        return sql.with(handle -> {
            var overdue =
                    handle.createQuery(
                                    """
                                    SELECT redemption_id FROM promotion_redemptions
                                    WHERE check_at <= :now ORDER BY check_at LIMIT :limit
                                    FOR UPDATE SKIP LOCKED
                                    """)
                            .bind("now", now)
                            .bind("limit", limit)
                            .map((row, _) -> new Columns(row).text("redemption_id"))
                            .list();
            if (!overdue.isEmpty()) {
                handle.createUpdate(
                                """
                                UPDATE promotion_redemptions SET check_at = :next
                                WHERE redemption_id IN (<ids>)
                                """)
                        .bind("next", now.plus(pause))
                        .bindList("ids", Padded.toPowerOfTwo(overdue))
                        .execute();
            }
            return overdue.stream().map(RedemptionId::new).toList();
        });
    }

    private static @Nullable Instant expiresAt(RedemptionState state) {
        return switch (state) {
            case Reserved(var expiresAt) -> expiresAt;
            case Confirmed _, Released _ -> null;
        };
    }

    private static @Nullable Long order(RedemptionState state) {
        return switch (state) {
            case Reserved _ -> null;
            case Confirmed(var order) -> order.value();
            case Released(var order) -> order == null ? null : order.value();
        };
    }
}
