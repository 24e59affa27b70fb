package shop.tax.infrastructure.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import shop.platform.jdbc.Columns;
import shop.platform.jdbc.ManyRows;
import shop.platform.jdbc.Padded;
import shop.platform.jdbc.Sql;
import shop.platform.kernel.Money;
import shop.tax.domain.LedgerAccount;
import shop.tax.domain.LedgerAccounts;
import shop.tax.domain.LedgerEntry;
import shop.tax.domain.LedgerSum;
import shop.tax.domain.LedgerSum.Collected;
import shop.tax.domain.Rate;
import shop.tax.domain.ReportPeriod;
import shop.tax.domain.Sale;
import shop.tax.domain.TaxedCart.TaxSum;

/** Keeps the ledger: facts about orders, and the entries that follow from them. */
public final class JdbcLedgerAccounts implements LedgerAccounts {

    private record AccountRow(
            long order, @Nullable Currency currency, @Nullable BigDecimal total, Instant paidAt) {}

    private record RefundRow(long order, BigDecimal inAll, Instant at) {}

    private record SoldRow(long order, TaxSum sum) {}

    private final Sql sql;

    public JdbcLedgerAccounts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public SortedMap<Long, LedgerAccount> take(Collection<Long> orders) {
        var ids = List.copyOf(new TreeSet<>(orders));
        return sql.with(handle -> {
            var batch =
                    handle.prepareBatch(
                            "INSERT IGNORE INTO tax_ledger_accounts (order_id) VALUES (:order)");
            ids.forEach(id -> batch.bind("order", id).add());
            execute(batch);
            return accounts(handle, ids, " FOR UPDATE");
        });
    }

    @Override
    public Optional<LedgerAccount> find(long order) {
        return sql.with(
                handle -> Optional.ofNullable(accounts(handle, List.of(order), "").get(order)));
    }

    private static SortedMap<Long, LedgerAccount> accounts(
            Handle handle, List<Long> orders, String locking) {
        var found = new TreeMap<Long, LedgerAccount>();
        if (orders.isEmpty()) {
            return found;
        }
        var ids = Padded.toPowerOfTwo(orders);
        var rows =
                handle.createQuery(
                                "SELECT * FROM tax_ledger_accounts WHERE order_id IN (<ids>) ORDER BY order_id"
                                        + locking)
                        .bindList("ids", ids)
                        .map((row, _) -> accountRow(row))
                        .list();
        var refunds =
                handle.createQuery("SELECT * FROM tax_ledger_refunds WHERE order_id IN (<ids>)")
                        .bindList("ids", ids)
                        .map((row, _) -> refundRow(row))
                        .collect(
                                groupingBy(
                                        RefundRow::order, toMap(RefundRow::inAll, RefundRow::at)));
        var sold =
                handle.createQuery(
                                """
                                SELECT * FROM tax_ledger_entries
                                 WHERE order_id IN (<ids>) AND kind = 'sale' ORDER BY id
                                """)
                        .bindList("ids", ids)
                        .map((row, _) -> soldRow(row))
                        .collect(groupingBy(SoldRow::order, mapping(SoldRow::sum, toList())));
        for (var row : rows) {
            var order = row.order();
            found.put(
                    order,
                    LedgerAccount.restore(
                            order,
                            sale(row, sold.getOrDefault(order, List.of())),
                            refunds.getOrDefault(order, Map.of())));
        }
        return found;
    }

    private static @Nullable Sale sale(AccountRow row, List<TaxSum> taxes) {
        return row.currency() == null || row.total() == null
                ? null
                : new Sale(new Money(row.total(), row.currency()), row.paidAt(), taxes);
    }

    private static AccountRow accountRow(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return currency == null
                ? new AccountRow(row.getLong("order_id"), null, null, Instant.EPOCH)
                : new AccountRow(
                        row.getLong("order_id"),
                        Currency.getInstance(currency),
                        row.getBigDecimal("total"),
                        new Columns(row).instant("paid_at"));
    }

    private static RefundRow refundRow(ResultSet row) throws SQLException {
        return new RefundRow(
                row.getLong("order_id"),
                decimal(row, "total_refunded"),
                new Columns(row).instant("refunded_at"));
    }

    private static SoldRow soldRow(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(new Columns(row).text("currency"));
        return new SoldRow(
                row.getLong("order_id"),
                new TaxSum(rate(row), money(row, "base", currency), money(row, "tax", currency)));
    }

    @Override
    public void save(Collection<LedgerAccount> accounts) {
        var changed = accounts.stream().filter(LedgerAccount::isChanged).toList();
        if (!changed.isEmpty()) {
            sql.use(handle -> {
                writeFacts(handle, changed);
                writeEntries(handle, changed);
            });
        }
    }

    private static void writeFacts(Handle handle, List<LedgerAccount> changed) {
        var sales = new ManyRows(4);
        var refunds = new ManyRows(3);
        for (var account : changed) {
            account.sale()
                    .ifPresent(sale ->
                            sales.add(
                                    account.order(),
                                    sale.total().currency().getCurrencyCode(),
                                    sale.total().amount(),
                                    sale.at()));
            account.refunds().forEach((inAll, at) -> refunds.add(account.order(), inAll, at));
        }
        sales.execute(
                handle,
                """
                INSERT INTO tax_ledger_accounts (order_id, currency, total, paid_at) VALUES <rows>
                ON DUPLICATE KEY UPDATE currency = VALUES(currency), total = VALUES(total),
                  paid_at = VALUES(paid_at)
                """);
        refunds.execute(
                handle,
                """
                INSERT INTO tax_ledger_refunds (order_id, total_refunded, refunded_at) VALUES <rows>
                ON DUPLICATE KEY UPDATE refunded_at = VALUES(refunded_at)
                """);
    }

    /** All of them anew: a refund may change those that came before it. */
    private static void writeEntries(Handle handle, List<LedgerAccount> changed) {
        var orders = changed.stream().map(LedgerAccount::order).sorted().toList();
        handle.createUpdate("DELETE FROM tax_ledger_entries WHERE order_id IN (<ids>)")
                .bindList("ids", Padded.toPowerOfTwo(orders))
                .execute();
        var batch =
                handle.prepareBatch(
                        """
                        INSERT INTO tax_ledger_entries
                            (order_id, kind, entered_at, country, jurisdiction, name, percent,
                             currency, base, tax)
                        VALUES
                            (:order, :kind, :at, :country, :jurisdiction, :name, :percent,
                             :currency, :base, :tax)
                        """);
        for (var account : changed) {
            for (var entry : account.entries()) {
                bind(batch, account.order(), entry).add();
            }
        }
        execute(batch);
    }

    private static PreparedBatch bind(PreparedBatch batch, long order, LedgerEntry entry) {
        var rate = entry.rate();
        return batch.bind("order", order)
                .bind("kind", entry.kind().code())
                .bind("at", entry.at())
                .bind("country", rate.country())
                .bind("jurisdiction", rate.jurisdiction())
                .bind("name", rate.name())
                .bind("percent", rate.percent())
                .bind("currency", entry.tax().currency().getCurrencyCode())
                .bind("base", entry.base().amount())
                .bind("tax", entry.tax().amount());
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    @Override
    public List<LedgerSum> sums(ReportPeriod period) {
        var country = period.country();
        return sql.with(handle -> {
            var query =
                    handle.createQuery(
                            """
                            SELECT YEAR(entered_at) AS in_year, MONTH(entered_at) AS in_month,
                                   jurisdiction, name, percent, currency,
                                   COUNT(DISTINCT CASE WHEN kind = 'sale' THEN order_id END) AS orders,
                                   SUM(CASE WHEN kind = 'sale' THEN base ELSE 0 END) AS base,
                                   SUM(CASE WHEN kind = 'sale' THEN tax ELSE 0 END) AS tax,
                                   SUM(CASE WHEN kind = 'refund' THEN base ELSE 0 END) AS back_base,
                                   SUM(CASE WHEN kind = 'refund' THEN tax ELSE 0 END) AS back_tax
                              FROM tax_ledger_entries
                             WHERE entered_at >= :begin AND entered_at < :end
                            """
                                    + (country == null ? "" : " AND country = :country")
                                    + " GROUP BY in_year, in_month, jurisdiction, name, percent, currency"
                                    + " ORDER BY in_year, in_month, jurisdiction, name, percent, currency");
            if (country != null) {
                query.bind("country", country.code());
            }
            return query.bind("begin", period.begin())
                    .bind("end", period.end())
                    .map((row, _) -> sum(row))
                    .list();
        });
    }

    private static LedgerSum sum(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(new Columns(row).text("currency"));
        return new LedgerSum(
                YearMonth.of(row.getInt("in_year"), row.getInt("in_month")),
                rate(row),
                row.getLong("orders"),
                new Collected(
                        money(row, "base", currency),
                        money(row, "tax", currency),
                        money(row, "back_base", currency),
                        money(row, "back_tax", currency)));
    }

    private static Rate rate(ResultSet row) throws SQLException {
        var columns = new Columns(row);
        return new Rate(
                columns.text("jurisdiction"), columns.text("name"), decimal(row, "percent"));
    }

    private static Money money(ResultSet row, String column, Currency currency)
            throws SQLException {
        return new Money(decimal(row, column), currency);
    }

    private static BigDecimal decimal(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getBigDecimal(column), column);
    }
}
