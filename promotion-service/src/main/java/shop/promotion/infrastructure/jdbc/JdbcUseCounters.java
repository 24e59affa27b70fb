package shop.promotion.infrastructure.jdbc;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import shop.platform.jdbc.Sql;
import shop.promotion.domain.CustomerId;
import shop.promotion.domain.Promotion;
import shop.promotion.domain.PromotionProblem.UsedUp;
import shop.promotion.domain.PromotionProblem.UsedUpReason;
import shop.promotion.domain.Redemption;
import shop.promotion.domain.Use;
import shop.promotion.domain.UseCounters;

/**
 * Counts in MySQL, each use by one update that fails where a limit is reached. A promotion's row
 * comes first, in the order of their numbers: who has it has the promotion's codes and customers to
 * himself, and nobody waits in a circle.
 */
public final class JdbcUseCounters implements UseCounters {

    /** A use by a customer, to be taken back. */
    private record Past(Use use, @Nullable CustomerId customer) {}

    private final Sql sql;

    public JdbcUseCounters(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void take(Redemption redemption, Instant now) {
        sql.use(handle -> {
            for (var use : redemption.uses()) {
                takePromotion(handle, use, now);
                takeCustomer(handle, use, redemption.customer());
                takeCode(handle, use);
            }
        });
    }

    private static void takePromotion(Handle handle, Use use, Instant now) {
        var counted =
                handle.createUpdate(
                                """
                                UPDATE promotions SET used = used + 1, spent = spent + :amount
                                WHERE id = :id AND active AND archived_at IS NULL
                                  AND currency = :currency AND (automatic OR :code IS NOT NULL)
                                  AND (starts_at IS NULL OR starts_at <= :now)
                                  AND (ends_at IS NULL OR ends_at > :now)
                                  AND (usage_limit IS NULL OR used < usage_limit)
                                  AND (budget IS NULL OR spent + :amount <= budget)
                                """)
                        .bind("id", use.promotion().value())
                        .bind("amount", use.amount().amount())
                        .bind("currency", use.amount().currency().getCurrencyCode())
                        .bind("code", use.code() == null ? null : use.code().value())
                        .bind("now", now)
                        .execute();
        if (counted == 0) {
            throw new UsedUp(use, reason(handle, use, now));
        }
    }

    private static UsedUpReason reason(Handle handle, Use use, Instant now) {
        Optional<Promotion> promotion =
                handle.createQuery("SELECT * FROM promotions WHERE id = :id FOR UPDATE")
                        .bind("id", use.promotion().value())
                        .map((row, _) -> PromotionRow.promotion(row))
                        .findOne();
        return promotion
                .flatMap(it -> it.objectionToUse(use.amount(), now))
                .map(it -> UsedUpReason.of(it.reason()))
                .orElse(UsedUpReason.INACTIVE);
    }

    private static void takeCustomer(Handle handle, Use use, @Nullable CustomerId customer) {
        if (customer == null) {
            if (isLimitedPerCustomer(handle, use)) {
                throw new UsedUp(use, UsedUpReason.USED_UP_BY_CUSTOMER);
            }
            return;
        }
        handle.execute(
                """
                INSERT IGNORE INTO promotion_customer_uses (promotion_id, customer_id, used)
                VALUES (?, ?, 0)
                """,
                use.promotion().value(),
                customer.value());
        var counted =
                handle.createUpdate(
                                """
                                UPDATE promotion_customer_uses u
                                  JOIN promotions p ON p.id = u.promotion_id
                                SET u.used = u.used + 1
                                WHERE u.promotion_id = :id AND u.customer_id = :customer
                                  AND (p.usage_limit_per_customer IS NULL
                                    OR u.used < p.usage_limit_per_customer)
                                """)
                        .bind("id", use.promotion().value())
                        .bind("customer", customer.value())
                        .execute();
        if (counted == 0) {
            throw new UsedUp(use, UsedUpReason.USED_UP_BY_CUSTOMER);
        }
    }

    private static boolean isLimitedPerCustomer(Handle handle, Use use) {
        return handle.createQuery(
                        """
                        SELECT usage_limit_per_customer IS NOT NULL FROM promotions WHERE id = :id
                        """)
                .bind("id", use.promotion().value())
                .mapTo(boolean.class)
                .one();
    }

    private static void takeCode(Handle handle, Use use) {
        var code = use.code();
        if (code == null) {
            return;
        }
        var counted =
                handle.createUpdate(
                                """
                                UPDATE promotion_codes SET used = used + 1
                                WHERE code = :code AND promotion_id = :id
                                  AND (usage_limit IS NULL OR used < usage_limit)
                                """)
                        .bind("code", code.value())
                        .bind("id", use.promotion().value())
                        .execute();
        if (counted == 0) {
            throw new UsedUp(
                    use, exists(handle, use) ? UsedUpReason.USED_UP : UsedUpReason.INACTIVE);
        }
    }

    private static boolean exists(Handle handle, Use use) {
        return handle.createQuery(
                        """
                        SELECT EXISTS (SELECT 1 FROM promotion_codes
                          WHERE code = :code AND promotion_id = :id)
                        """)
                .bind("code", use.code() == null ? null : use.code().value())
                .bind("id", use.promotion().value())
                .mapTo(boolean.class)
                .one();
    }

    @Override
    public void giveBack(Collection<Redemption> redemptions) {
        var past =
                redemptions.stream()
                        .flatMap(it -> it.uses().stream().map(use -> new Past(use, it.customer())))
                        .sorted(comparing(it -> it.use().promotion()))
                        .toList();
        if (past.isEmpty()) {
            return;
        }
        sql.use(handle -> {
            giveBackPromotions(handle, past);
            giveBackCustomers(handle, past);
            giveBackCodes(handle, past);
        });
    }

    private static void giveBackPromotions(Handle handle, List<Past> past) {
        var batch =
                handle.prepareBatch(
                        "UPDATE promotions SET used = used - 1, spent = spent - ? WHERE id = ?");
        past.forEach(it -> batch.add(it.use().amount().amount(), it.use().promotion().value()));
        batch.execute();
    }

    private static void giveBackCustomers(Handle handle, List<Past> past) {
        var batch =
                handle.prepareBatch(
                        """
                        UPDATE promotion_customer_uses SET used = used - 1
                        WHERE promotion_id = ? AND customer_id = ?
                        """);
        past.forEach(it -> {
            if (it.customer() != null) {
                batch.add(it.use().promotion().value(), it.customer().value());
            }
        });
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /**
     * A code may be gone, or a new one of the same name be there: then there is less to take back.
     */
    private static void giveBackCodes(Handle handle, List<Past> past) {
        var batch =
                handle.prepareBatch(
                        """
                        UPDATE promotion_codes SET used = used - 1
                        WHERE code = ? AND promotion_id = ? AND used > 0
                        """);
        past.forEach(it -> {
            if (it.use().code() != null) {
                batch.add(it.use().code().value(), it.use().promotion().value());
            }
        });
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
