package shop.tax.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.tax.domain.Fixtures.BOOKS;
import static shop.tax.domain.Fixtures.FOOD;
import static shop.tax.domain.Fixtures.NOW;
import static shop.tax.domain.Fixtures.TODAY;
import static shop.tax.domain.Fixtures.between;
import static shop.tax.domain.Fixtures.in;
import static shop.tax.domain.Fixtures.ofCategory;
import static shop.tax.domain.Fixtures.rate;
import static shop.tax.domain.Fixtures.replacing;
import static shop.tax.domain.Fixtures.terms;
import static shop.tax.domain.Fixtures.vat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RateBookTest {

    @Test
    void a_country_without_rates_has_a_table_without_rates() {
        var table = table(place("AQ", null, null), TODAY);

        assertThat(table.categories()).isEmpty();
        assertThat(table.pricesIncludeTax()).isTrue();
        assertThat(table.ratesOf(BOOKS)).isEmpty();
    }

    @Test
    void a_region_adds_its_rates_to_those_of_the_country() {
        var gst = terms("CA", null, "GST", "5");
        var qst = terms("CA", "QC", "QST", "9.975");

        assertThat(standard(place("CA", "QC", null), gst, qst))
                .containsExactly(gst.rate(), qst.rate());
        assertThat(standard(place("CA", "AB", null), gst, qst)).containsExactly(gst.rate());
        assertThat(standard(place("CA", null, null), gst, qst)).containsExactly(gst.rate());
    }

    @Test
    void a_region_may_replace_the_rates_of_the_country() {
        var gst = terms("CA", null, "GST", "5");
        var hst = replacing(terms("CA", "ON", "HST", "13"));

        assertThat(standard(place("CA", "ON", null), gst, hst)).containsExactly(hst.rate());
    }

    @Test
    void a_postal_range_is_a_smaller_area_than_a_region() {
        var country = vat("21");
        var region = terms("FR", "X", "Levy", "2");
        var postal = in("35", "36", terms("FR", null, "Local", "1"));

        assertThat(standard(place("FR", "X", "35001"), country, region, postal))
                .containsExactly(country.rate(), region.rate(), postal.rate());
        assertThat(standard(place("FR", "X", "36 999"), country, region, postal)).hasSize(3);
        assertThat(standard(place("FR", "X", "37000"), country, region, postal)).hasSize(2);
        assertThat(standard(place("FR", "X", "3"), country, region, postal)).hasSize(2);
        assertThat(standard(place("FR", "X", null), country, region, postal)).hasSize(2);
    }

    @Test
    void a_postal_range_may_replace_all_that_is_wider() {
        var postal = replacing(in("35", "35", terms("FR", null, "Islands", "7")));

        assertThat(
                        standard(
                                place("FR", "X", "35001"),
                                vat("21"),
                                terms("FR", "X", "Levy", "2"),
                                postal))
                .containsExactly(postal.rate());
    }

    @Test
    void a_category_takes_the_standard_rates_of_an_area_that_has_none_for_it() {
        var gst = terms("CA", null, "GST", "5");
        var qst = terms("CA", "QC", "QST", "9.975");
        var booksThere = ofCategory(BOOKS, terms("CA", "QC", "QST books", "0"));
        var foodEverywhere = ofCategory(FOOD, terms("CA", null, "GST food", "0"));
        var table = table(place("CA", "QC", null), TODAY, gst, qst, booksThere, foodEverywhere);

        assertThat(table.ratesOf(BOOKS)).containsExactly(gst.rate(), booksThere.rate());
        assertThat(table.ratesOf(FOOD)).containsExactly(foodEverywhere.rate(), qst.rate());
        assertThat(table.ratesOf(new TaxCategory("toys"))).containsExactly(gst.rate(), qst.rate());
    }

    @Test
    void rates_hold_from_their_first_day_to_the_one_before_their_end() {
        var before = between("2020-01-01", "2025-07-01", vat("22"));
        var since = between("2025-07-01", null, vat("24"));

        assertThat(percent("2019-12-31", before, since)).isEmpty();
        assertThat(percent("2020-01-01", before, since)).containsExactly("22");
        assertThat(percent("2025-06-30", before, since)).containsExactly("22");
        assertThat(percent("2025-07-01", before, since)).containsExactly("24");
    }

    @Test
    void a_reversed_table_has_no_rates_but_knows_what_prices_include() {
        var table = table(place("FR", null, null), TODAY, vat("20")).reversed("because");

        assertThat(table.categories()).isEmpty();
        assertThat(table.pricesIncludeTax()).isFalse();
        assertThat(table.ratesOf(TaxCategory.STANDARD))
                .containsExactly(rate("FR", "VAT standard", "20"));
    }

    private static List<String> percent(String day, RateTerms... terms) {
        return table(place("FR", null, null), LocalDate.parse(day), terms)
                .ratesOf(TaxCategory.STANDARD)
                .stream()
                .map(rate -> rate.percent().toPlainString())
                .toList();
    }

    private static List<Rate> standard(Place place, RateTerms... terms) {
        return table(place, TODAY, terms).ratesOf(TaxCategory.STANDARD);
    }

    private static TaxTable table(Place place, LocalDate on, RateTerms... terms) {
        var rates = Arrays.stream(terms).map(each -> new TaxRate(1, 1, each, NOW)).toList();
        var book = new RateBook(Conventions.usual(place.country()), rates, Map.of());
        return book.tableFor(place, on, NOW);
    }

    private static Place place(
            String country, @Nullable String region, @Nullable String postalCode) {
        return Place.of(new Country(country), region, postalCode);
    }
}
