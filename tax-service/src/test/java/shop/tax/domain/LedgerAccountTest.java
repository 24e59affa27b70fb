package shop.tax.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.tax.domain.Fixtures.NOW;
import static shop.tax.domain.Fixtures.eur;
import static shop.tax.domain.Fixtures.rate;
import static shop.tax.domain.Fixtures.saleAt;
import static shop.tax.domain.Fixtures.sum;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import shop.platform.kernel.Money;
import shop.tax.domain.LedgerEntry.Kind;

class LedgerAccountTest {

    private static final Instant LATER = NOW.plusSeconds(3_600);
    private static final Instant MUCH_LATER = NOW.plusSeconds(7_200);

    private final LedgerAccount account = LedgerAccount.empty(1);

    @Test
    void a_sale_is_one_entry_for_each_rate() {
        var gst = rate("CA", "GST", "5");
        var qst = rate("CA-QC", "QST", "9.975");

        account.sold(
                new Sale(
                        eur("114.98"),
                        NOW,
                        List.of(sum(gst, "100", "5"), sum(qst, "100", "9.98"))));

        assertThat(account.entries())
                .containsExactly(
                        new LedgerEntry(Kind.SALE, NOW, gst, eur("100"), eur("5")),
                        new LedgerEntry(Kind.SALE, NOW, qst, eur("100"), eur("9.98")));
    }

    @Test
    void refunds_reverse_in_proportion_and_in_the_end_all() {
        account.sold(saleAt(NOW));
        account.refunded(new BigDecimal("40"), LATER);
        account.refunded(new BigDecimal("120"), MUCH_LATER);

        assertThat(refunds())
                .extracting(LedgerEntry::base)
                .containsExactly(eur("33.33"), eur("66.67"));
        assertThat(refunds())
                .extracting(LedgerEntry::tax)
                .containsExactly(eur("6.67"), eur("13.33"));
        assertThat(refunds()).extracting(LedgerEntry::at).containsExactly(LATER, MUCH_LATER);
    }

    @Test
    void a_refund_waits_for_its_sale() {
        account.refunded(new BigDecimal("60"), LATER);
        assertThat(account.entries()).isEmpty();

        account.sold(saleAt(NOW));

        assertThat(refunds()).extracting(LedgerEntry::tax).containsExactly(eur("10"));
    }

    @Test
    void no_more_is_reversed_than_was_collected() {
        account.sold(saleAt(NOW));
        account.refunded(new BigDecimal("120"), LATER);
        account.refunded(new BigDecimal("500"), MUCH_LATER);

        assertThat(refunds()).extracting(LedgerEntry::tax).containsExactly(eur("20"));
    }

    @Test
    void an_order_that_cost_nothing_has_nothing_to_reverse() {
        account.sold(new Sale(eur("0"), NOW, List.of(sum(rate("FR", "VAT", "20"), "0", "0"))));
        account.refunded(BigDecimal.ONE, LATER);

        assertThat(refunds()).isEmpty();
    }

    @Test
    void what_is_heard_again_changes_nothing() {
        account.sold(saleAt(NOW));
        account.refunded(new BigDecimal("60"), LATER);
        var entries = account.entries();
        var known = LedgerAccount.restore(1, account.sale().orElseThrow(), account.refunds());

        known.sold(saleAt(NOW));
        known.refunded(new BigDecimal("60.00"), LATER);

        assertThat(known.isChanged()).isFalse();
        assertThat(known.entries()).isEqualTo(entries);
    }

    @Test
    void a_reverse_charge_is_declared_without_tax() {
        account.sold(Sale.withoutTax(eur("100"), NOW, "DE"));

        assertThat(account.entries())
                .containsExactly(
                        new LedgerEntry(
                                Kind.SALE,
                                NOW,
                                rate("DE", "Reverse charge", "0"),
                                eur("100"),
                                eur("0")));
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void in_any_order_refunds_come_to_the_same_and_never_below_zero(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 1, max = 15_000) Long> cents,
            @ForAll long seed) {
        var straight = LedgerAccount.empty(1);
        straight.sold(saleAt(NOW));
        cents.stream().sorted().forEach(each -> straight.refunded(amount(each), at(each)));
        var facts = new ArrayList<Runnable>();
        var mixed = LedgerAccount.empty(1);
        facts.add(() -> mixed.sold(saleAt(NOW)));
        cents.forEach(each -> facts.add(() -> mixed.refunded(amount(each), at(each))));
        facts.addAll(List.copyOf(facts));
        Collections.shuffle(facts, new Random(seed));
        facts.forEach(Runnable::run);

        assertThat(mixed.entries()).isEqualTo(straight.entries());
        assertThat(mixed.entries()).noneMatch(entry -> entry.tax().isNegative());
        var back =
                mixed.entries().stream()
                        .filter(entry -> entry.kind() == Kind.REFUND)
                        .map(LedgerEntry::tax)
                        .reduce(eur("0"), Money::plus);
        assertThat(back).isLessThanOrEqualTo(eur("20"));
    }

    private List<LedgerEntry> refunds() {
        return account.entries().stream().filter(entry -> entry.kind() == Kind.REFUND).toList();
    }

    private static BigDecimal amount(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    private static Instant at(long cents) {
        return NOW.plusSeconds(cents);
    }
}
