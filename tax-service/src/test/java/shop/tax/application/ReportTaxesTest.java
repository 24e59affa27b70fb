package shop.tax.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static shop.tax.domain.Fixtures.eur;
import static shop.tax.domain.Fixtures.saleAt;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.platform.kernel.Money;
import shop.platform.test.InMemoryTransactions;
import shop.tax.domain.LedgerEntry;
import shop.tax.domain.LedgerEntry.Kind;
import shop.tax.domain.LedgerNews;
import shop.tax.domain.ReportPeriod;
import shop.tax.domain.ReportPeriod.By;
import shop.tax.domain.TaxProblem.LedgerEmpty;
import shop.tax.domain.TaxProblem.PeriodInvalid;
import shop.tax.domain.TaxReport;

class ReportTaxesTest {

    private final InMemoryLedgerAccounts accounts = new InMemoryLedgerAccounts();
    private final KeepLedger keepLedger = new KeepLedger(new InMemoryTransactions(), accounts);
    private final ReportTaxes reportTaxes = new ReportTaxes(accounts);

    @Test
    void a_report_has_a_row_for_each_month_quarter_or_year() {
        sold(1, "2025-12-31T23:59:59Z");
        sold(2, "2026-01-01T00:00:00Z");
        sold(3, "2026-02-01T00:00:00Z");
        sold(4, "2026-04-01T00:00:00Z");

        assertThat(report(By.MONTH).rows())
                .extracting(TaxReport.Row::period)
                .containsExactly("2025-12", "2026-01", "2026-02", "2026-04");
        assertThat(report(By.QUARTER).rows())
                .extracting(TaxReport.Row::period, TaxReport.Row::orders)
                .containsExactly(tuple("2025-Q4", 1L), tuple("2026-Q1", 2L), tuple("2026-Q2", 1L));
        assertThat(report(By.YEAR).rows())
                .extracting(TaxReport.Row::period)
                .containsExactly("2025", "2026");
        assertThat(report(By.PERIOD).rows())
                .extracting(TaxReport.Row::period)
                .containsExactly("2025-01-01/2026-12-31");
    }

    @Test
    void a_report_adds_up_to_the_ledger() {
        for (var order = 1; order <= 50; order++) {
            sold(order, "2026-0%d-10T00:00:00Z".formatted(1 + order % 6));
            if (order % 3 == 0) {
                refunded(order, Integer.toString(order), "2026-07-01T00:00:00Z");
            }
        }
        var entries = accounts.entries().values().stream().flatMap(List::stream).toList();

        for (var by : By.values()) {
            var report = report(by);
            var taxes =
                    report.rows().stream()
                            .map(row -> row.collected().tax())
                            .reduce(eur("0"), Money::plus);
            assertThat(taxes).isEqualTo(sum(entries, Kind.SALE));
            assertThat(report.totals()).hasSize(1);
            assertThat(report.totals().getFirst().refundedTax())
                    .isEqualTo(sum(entries, Kind.REFUND));
            assertThat(report.totals().getFirst().netTax())
                    .isEqualTo(sum(entries, Kind.SALE).minus(sum(entries, Kind.REFUND)));
        }
    }

    @Test
    void a_refund_counts_when_it_is_given() {
        sold(1, "2026-01-31T00:00:00Z");
        refunded(1, "120", "2026-02-01T00:00:00Z");

        assertThat(report(By.MONTH).rows())
                .extracting(row -> row.collected().netTax())
                .containsExactly(eur("20"), eur("-20"));
    }

    @Test
    void an_order_nothing_is_known_of_is_not_in_the_ledger() {
        assertThatThrownBy(() -> new ShowLedger(accounts).handle(1))
                .isInstanceOf(LedgerEmpty.class);
    }

    @Test
    void a_period_does_not_end_before_it_begins() {
        assertThatThrownBy(() ->
                        new ReportPeriod(
                                LocalDate.of(2026, 1, 2),
                                LocalDate.of(2026, 1, 1),
                                null,
                                By.PERIOD))
                .isInstanceOf(PeriodInvalid.class);
    }

    private TaxReport report(By by) {
        return reportTaxes.handle(
                new ReportPeriod(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31), null, by));
    }

    private void sold(long order, String at) {
        keepLedger.handle(List.of(new LedgerNews.Sold(order, saleAt(Instant.parse(at)))));
    }

    private void refunded(long order, String inAll, String at) {
        keepLedger.handle(
                List.of(new LedgerNews.Refunded(order, new BigDecimal(inAll), Instant.parse(at))));
    }

    private static Money sum(List<LedgerEntry> entries, Kind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .map(LedgerEntry::tax)
                .reduce(eur("0"), Money::plus);
    }
}
