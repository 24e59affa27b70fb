package shop.tax.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.tax.domain.Fixtures.CANADA;
import static shop.tax.domain.Fixtures.FRANCE;
import static shop.tax.domain.Fixtures.eur;
import static shop.tax.domain.Fixtures.rate;
import static shop.tax.domain.Fixtures.saleAt;
import static shop.tax.domain.Fixtures.sum;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shop.tax.domain.LedgerSum.Collected;
import shop.tax.domain.ReportPeriod.By;

/** What any keeper of the ledger promises. */
public abstract class LedgerAccountsContract {

    private static final Instant JANUARY = Instant.parse("2026-01-31T23:59:59.999999Z");
    private static final Instant FEBRUARY = Instant.parse("2026-02-01T00:00:00Z");

    protected abstract LedgerAccounts accounts();

    /** In one transaction, as use cases do. */
    protected abstract void inTransaction(Runnable work);

    @Test
    void an_order_that_is_not_known_has_an_empty_account() {
        assertThat(accounts().find(1)).isEmpty();
        inTransaction(() ->
                assertThat(accounts().take(List.of(2L, 1L, 2L)))
                        .hasSize(2)
                        .allSatisfy((_, account) -> assertThat(account.entries()).isEmpty()));
    }

    @Test
    void an_account_is_found_as_it_was_kept() {
        tell(1, account -> account.refunded(new BigDecimal("60"), FEBRUARY));
        assertThat(found(1).refunds()).hasSize(1);

        tell(1, account -> account.sold(saleAt(JANUARY)));
        tell(1, account -> account.refunded(new BigDecimal("30"), JANUARY));

        var expected = LedgerAccount.empty(1);
        expected.sold(saleAt(JANUARY));
        expected.refunded(new BigDecimal("30"), JANUARY);
        expected.refunded(new BigDecimal("60"), FEBRUARY);
        assertThat(found(1).sale()).isEqualTo(expected.sale());
        assertThat(found(1).entries()).isEqualTo(expected.entries());
    }

    @Test
    void sums_are_those_of_the_entries() {
        tell(1, account -> account.sold(saleAt(JANUARY)));
        tell(2, account -> account.sold(saleAt(FEBRUARY)));
        tell(3, account -> account.sold(saleAt(FEBRUARY)));
        tell(1, account -> account.refunded(new BigDecimal("60"), FEBRUARY));
        var qst = rate("CA-QC", "QST", "9.975");
        tell(
                4,
                account ->
                        account.sold(
                                new Sale(
                                        eur("109.98"),
                                        FEBRUARY,
                                        List.of(sum(qst, "100", "9.98")))));

        var french = rate("FR", "VAT standard", "20");
        var january =
                new LedgerSum(
                        YearMonth.of(2026, 1),
                        french,
                        1,
                        new Collected(eur("100"), eur("20"), eur("0"), eur("0")));
        var february =
                new LedgerSum(
                        YearMonth.of(2026, 2),
                        french,
                        2,
                        new Collected(eur("200"), eur("40"), eur("50"), eur("10")));
        var canadian =
                new LedgerSum(
                        YearMonth.of(2026, 2),
                        qst,
                        1,
                        new Collected(eur("100"), eur("9.98"), eur("0"), eur("0")));
        assertThat(sums("2026-01-01", "2026-02-28", null))
                .containsExactly(january, canadian, february);
        assertThat(sums("2026-01-01", "2026-01-31", null)).containsExactly(january);
        assertThat(sums("2026-02-01", "2026-12-31", FRANCE)).containsExactly(february);
        assertThat(sums("2026-02-01", "2026-12-31", CANADA)).containsExactly(canadian);
        assertThat(sums("2025-01-01", "2025-12-31", null)).isEmpty();
    }

    private List<LedgerSum> sums(String from, String to, @Nullable Country country) {
        return accounts()
                .sums(
                        new ReportPeriod(
                                LocalDate.parse(from), LocalDate.parse(to), country, By.MONTH));
    }

    private LedgerAccount found(long order) {
        return accounts().find(order).orElseThrow();
    }

    private void tell(long order, Consumer<LedgerAccount> news) {
        inTransaction(() -> {
            var taken = accounts().take(List.of(order));
            news.accept(Objects.requireNonNull(taken.get(order)));
            accounts().save(taken.values());
        });
    }
}
