package shop.promotion.infrastructure.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Objects;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import shop.platform.jdbc.Columns;
import shop.platform.kernel.Money;
import shop.promotion.domain.Code;
import shop.promotion.domain.Limits;
import shop.promotion.domain.Promotion;
import shop.promotion.domain.PromotionCode;
import shop.promotion.domain.PromotionDetails;
import shop.promotion.domain.PromotionId;
import shop.promotion.domain.Usage;
import shop.promotion.domain.Window;

/** A promotion, and a code, as the tables have them. */
final class PromotionRow {

    private PromotionRow() {}

    static Promotion promotion(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        var currency = Currency.getInstance(columns.text("currency"));
        return new Promotion(
                new PromotionId(row.getLong("id")),
                details(row, currency),
                new Usage(
                        row.getLong("used"),
                        new Money(Objects.requireNonNull(row.getBigDecimal("spent")), currency)),
                row.getLong("version"),
                instant(row, "archived_at"),
                columns.instant("created_at"),
                columns.instant("updated_at"));
    }

    private static PromotionDetails details(ResultSet row, Currency currency) throws SQLException {
        var columns = new Columns(row);
        var conditions = ConditionsColumn.read(columns.text("conditions"));
        var code = row.getString("code");
        return new PromotionDetails(
                columns.text("name"),
                columns.text("description"),
                code == null ? null : new Code(code),
                row.getBoolean("automatic"),
                row.getBoolean("active"),
                row.getBoolean("advertised"),
                currency,
                BenefitColumn.read(columns.text("benefit"), currency),
                conditions.scope(),
                conditions.conditions(currency),
                new Window(instant(row, "starts_at"), instant(row, "ends_at")),
                new Limits(
                        row.getObject("usage_limit", Integer.class),
                        row.getObject("usage_limit_per_customer", Integer.class),
                        money(row.getBigDecimal("budget"), currency)),
                row.getInt("priority"),
                row.getBoolean("exclusive"),
                row.getBoolean("stop_after"));
    }

    static void bind(SqlStatement<?> statement, PromotionDetails details) {
        var limits = details.limits();
        statement
                .bind("name", details.name())
                .bind("description", details.description())
                .bind("code", details.code() == null ? null : details.code().value())
                .bind("automatic", details.isAutomatic())
                .bind("active", details.isActive())
                .bind("advertised", details.isAdvertised())
                .bind("currency", details.currency().getCurrencyCode())
                .bind("benefit", BenefitColumn.write(details.benefit()))
                .bind("conditions", ConditionsColumn.write(details))
                .bind("startsAt", details.window().from())
                .bind("endsAt", details.window().until())
                .bind("usageLimit", limits.uses())
                .bind("usageLimitPerCustomer", limits.usesPerCustomer())
                .bind("budget", limits.budget() == null ? null : limits.budget().amount())
                .bind("priority", details.priority())
                .bind("exclusive", details.isExclusive())
                .bind("stopAfter", details.stopsOthers());
    }

    static PromotionCode code(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        return new PromotionCode(
                new Code(columns.text("code")),
                new PromotionId(row.getLong("promotion_id")),
                row.getObject("batch_id", Long.class),
                row.getObject("usage_limit", Integer.class),
                row.getLong("used"),
                columns.instant("created_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var utc = row.getObject(column, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, Currency currency) {
        return amount == null ? null : new Money(amount, currency);
    }
}
