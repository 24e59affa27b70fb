package shop.tax.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.tax.domain.Fixtures.BOOKS;
import static shop.tax.domain.Fixtures.FOOD;
import static shop.tax.domain.Fixtures.FRANCE;
import static shop.tax.domain.Fixtures.NOW;
import static shop.tax.domain.Fixtures.VIET_NAM;
import static shop.tax.domain.Fixtures.between;
import static shop.tax.domain.Fixtures.eur;
import static shop.tax.domain.Fixtures.ofCategory;
import static shop.tax.domain.Fixtures.terms;
import static shop.tax.domain.Fixtures.vat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shop.platform.test.FakeClock;
import shop.platform.test.InMemoryTransactions;
import shop.tax.domain.Fixtures;
import shop.tax.domain.Place;
import shop.tax.domain.RateTerms;
import shop.tax.domain.ReverseCharges;
import shop.tax.domain.Rounding;
import shop.tax.domain.TaxCategory;
import shop.tax.domain.TaxProblem.ChangedMeanwhile;
import shop.tax.domain.TaxProblem.RateCollides;
import shop.tax.domain.TaxProblem.RateInvalid;
import shop.tax.domain.TaxProblem.RateNotFound;
import shop.tax.domain.TaxProblem.VatNumberInvalid;

/** Rates are kept by staff, and looked at and reckoned with by everybody. */
class KeepingRatesTest {

    private static final Place PARIS = Place.of(FRANCE, null, "75001");

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryTaxRates rates = new InMemoryTaxRates();
    private final InMemoryTaxRules rules = new InMemoryTaxRules();
    private final FakeClock clock = FakeClock.at(NOW);
    private final AddRate addRate = new AddRate(transactions, rates, clock);
    private final ChangeRate changeRate = new ChangeRate(transactions, rates, clock);
    private final RemoveRate removeRate = new RemoveRate(transactions, rates);
    private final ChangeConventions changeConventions = new ChangeConventions(transactions, rules);
    private final ShowTable showTable =
            new ShowTable(rates, rules, new ReverseCharges(VIET_NAM), clock);
    private final CalculateTax calculateTax = new CalculateTax(showTable);

    @Test
    void a_rate_is_added_once() {
        var added = addRate.handle(vat("20"));

        assertThat(rates.find(added.id())).contains(added);
        assertThatThrownBy(() -> addRate.handle(vat("21"))).isInstanceOf(RateCollides.class);
        assertThat(rates.of(FRANCE)).hasSize(1);
    }

    @Test
    void a_rate_is_changed_by_who_has_seen_it() {
        var added = addRate.handle(vat("20"));

        var changed =
                changeRate.handle(
                        new ChangeRate.Command(added.id(), OptionalLong.of(1), vat("21")));

        assertThat(changed.version()).isEqualTo(2);
        assertThat(rates.find(added.id())).contains(changed);
        assertThatThrownBy(() ->
                        changeRate.handle(
                                new ChangeRate.Command(added.id(), OptionalLong.of(1), vat("22"))))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void a_rate_stays_in_its_country_and_out_of_the_way_of_others() {
        var old = addRate.handle(between("2020-01-01", "2025-01-01", vat("19")));
        addRate.handle(between("2025-01-01", null, vat("20")));

        assertThatThrownBy(() -> change(old.id(), terms("DE", null, "VAT standard", "19")))
                .isInstanceOf(RateInvalid.class);
        assertThatThrownBy(() -> change(old.id(), vat("19"))).isInstanceOf(RateCollides.class);
        assertThatThrownBy(() -> change(99, vat("19"))).isInstanceOf(RateNotFound.class);
    }

    @Test
    void a_rate_is_removed_by_who_has_seen_it() {
        var id = addRate.handle(vat("20")).id();

        assertThatThrownBy(() -> removeRate.handle(id, OptionalLong.of(7)))
                .isInstanceOf(ChangedMeanwhile.class);
        removeRate.handle(id, OptionalLong.of(1));

        assertThatThrownBy(() -> removeRate.handle(id, OptionalLong.empty()))
                .isInstanceOf(RateNotFound.class);
    }

    @Test
    void a_country_changes_its_conventions() {
        addRate.handle(vat("20"));
        var command =
                new ChangeConventions.Command(
                        FRANCE, OptionalLong.of(0), false, Rounding.TOTAL, null);

        changeConventions.handle(command);

        var table = showTable.handle(ShowTable.Query.of(PARIS, null));
        assertThat(table.pricesIncludeTax()).isFalse();
        assertThat(table.rounding()).isEqualTo(Rounding.TOTAL);
        assertThat(table.shipping()).isNull();
        assertThatThrownBy(() -> changeConventions.handle(command))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void a_table_is_that_of_today_or_of_the_day_that_is_asked_for() {
        addRate.handle(between("2020-01-01", "2026-01-16", vat("19")));
        addRate.handle(between("2026-01-16", null, vat("20")));

        assertThat(percents(null)).containsExactly("19");
        assertThat(percents(LocalDate.of(2026, 1, 16))).containsExactly("20");
        clock.advance(Duration.ofDays(1));
        assertThat(percents(null)).containsExactly("20");
    }

    @Test
    void a_vat_number_reverses_the_charge_if_it_is_one() {
        addRate.handle(vat("20"));

        var table = showTable.handle(ShowTable.Query.of(PARIS, "DE136695976"));

        assertThat(table.reverseCharge()).isNotNull();
        assertThat(table.categories()).isEmpty();
        assertThatThrownBy(() -> showTable.handle(ShowTable.Query.of(PARIS, "DE136695977")))
                .isInstanceOf(VatNumberInvalid.class);
    }

    @Test
    void a_line_is_taxed_by_its_category_of_the_catalogue_or_by_a_type_however_it_is_written() {
        addRate.handle(vat("20"));
        addRate.handle(ofCategory(BOOKS, vat("5.5")));
        addRate.handle(ofCategory(FOOD, vat("10")));
        rules.assign("Books", Optional.of(BOOKS));

        assertThat(categories("Books", null)).containsExactly(BOOKS);
        assertThat(categories("books", null)).containsExactly(TaxCategory.STANDARD);
        assertThat(categories(null, " BOOKS")).containsExactly(BOOKS);
        assertThat(categories(null, "Food")).containsExactly(FOOD);
        assertThat(categories(null, "laptop")).containsExactly(TaxCategory.STANDARD);
        assertThat(categories(null, null)).containsExactly(TaxCategory.STANDARD);
    }

    private List<TaxCategory> categories(@Nullable String category, @Nullable String type) {
        var line = new CalculateTax.Line(category, type, eur("1"));
        return calculateTax
                .handle(
                        new CalculateTax.Query(
                                ShowTable.Query.of(PARIS, null), Fixtures.EUR, List.of(line), null))
                .categories();
    }

    private List<String> percents(@Nullable LocalDate on) {
        return showTable
                .handle(new ShowTable.Query(PARIS, null, on, null, null))
                .ratesOf(TaxCategory.STANDARD)
                .stream()
                .map(rate -> rate.percent().toPlainString())
                .toList();
    }

    private void change(long id, RateTerms terms) {
        changeRate.handle(new ChangeRate.Command(id, OptionalLong.empty(), terms));
    }
}
