package shop.tax.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.tax.domain.Fixtures.BOOKS;
import static shop.tax.domain.Fixtures.FRANCE;
import static shop.tax.domain.Fixtures.GERMANY;
import static shop.tax.domain.Fixtures.NOW;
import static shop.tax.domain.Fixtures.TODAY;
import static shop.tax.domain.Fixtures.between;
import static shop.tax.domain.Fixtures.in;
import static shop.tax.domain.Fixtures.ofCategory;
import static shop.tax.domain.Fixtures.replacing;
import static shop.tax.domain.Fixtures.terms;
import static shop.tax.domain.Fixtures.vat;

import org.junit.jupiter.api.Test;
import shop.platform.kernel.Page;

/** What any keeper of rates promises. */
public abstract class TaxRatesContract {

    private static final TaxRates.Filter ALL = new TaxRates.Filter(null, null, null, null);

    protected abstract TaxRates rates();

    @Test
    void a_rate_is_found_as_it_was_added() {
        var whole =
                replacing(
                        in(
                                "35",
                                "36",
                                ofCategory(
                                        BOOKS,
                                        between(
                                                "2026-01-01",
                                                "2027-01-01",
                                                terms("FR", "X", "Levy", "9.9755")))));

        var added = rates().add(whole, NOW);

        assertThat(rates().find(added.id())).contains(added);
        assertThat(added.terms()).isEqualTo(whole);
        assertThat(rates().of(FRANCE)).containsExactly(added);
        assertThat(rates().of(GERMANY)).isEmpty();
    }

    @Test
    void a_rate_is_changed_and_removed() {
        var added = rates().add(vat("20"), NOW);
        var changed = added.changed(ofCategory(BOOKS, vat("5.5")), NOW.plusSeconds(1));

        rates().save(changed);
        assertThat(rates().find(added.id())).contains(changed);

        rates().remove(added.id());
        assertThat(rates().find(added.id())).isEmpty();
        assertThat(rates().count(ALL)).isZero();
    }

    @Test
    void rates_are_listed_by_place_category_and_beginning() {
        var german = rates().add(terms("DE", null, "VAT", "19"), NOW);
        var later = rates().add(between("2025-01-01", null, vat("20")), NOW);
        var earlier = rates().add(between("2020-01-01", "2025-01-01", vat("19")), NOW);
        var books = rates().add(ofCategory(BOOKS, vat("5.5")), NOW);
        var region = rates().add(terms("FR", "X", "Levy", "1"), NOW);

        assertThat(rates().list(ALL, new Page(0, 100)))
                .containsExactly(german, books, earlier, later, region);
        assertThat(rates().list(ALL, new Page(1, 2))).containsExactly(books, earlier);
        assertThat(rates().count(ALL)).isEqualTo(5);
    }

    @Test
    void rates_are_listed_by_what_is_asked_for() {
        rates().add(terms("DE", null, "VAT", "19"), NOW);
        rates().add(between("2020-01-01", "2025-01-01", vat("19")), NOW);
        var now = rates().add(between("2025-01-01", null, vat("20")), NOW);
        var books = rates().add(ofCategory(BOOKS, vat("5.5")), NOW);
        var region = rates().add(terms("FR", "X", "Levy", "1"), NOW);
        var page = new Page(0, 100);

        assertThat(rates().list(new TaxRates.Filter(FRANCE, null, null, TODAY), page))
                .containsExactly(books, now, region);
        assertThat(rates().list(new TaxRates.Filter(FRANCE, "X", null, null), page))
                .containsExactly(region);
        assertThat(rates().list(new TaxRates.Filter(null, null, BOOKS, null), page))
                .containsExactly(books);
        assertThat(rates().count(new TaxRates.Filter(FRANCE, null, null, TODAY))).isEqualTo(3);
    }
}
