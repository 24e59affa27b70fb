package shop.tax.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.tax.domain.Fixtures.between;
import static shop.tax.domain.Fixtures.in;
import static shop.tax.domain.Fixtures.terms;
import static shop.tax.domain.Fixtures.vat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.tax.domain.TaxProblem.PlaceInvalid;
import shop.tax.domain.TaxProblem.RateInvalid;

/** Countries, regions, postal codes, and where rates hold. */
class PlaceTest {

    @ParameterizedTest
    @CsvSource({"fr, FR", "UK, GB", "EL, GR", "' vn ', VN", "Germany, DE", "viet nam, "})
    void a_country_goes_by_its_code_or_its_english_name(String written, String code) {
        assertThat(Country.named(written).map(Country::code).orElse(null)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "US, ca, CA",
        "US, US-CA, CA",
        "US, California, CA",
        "CA, Québec, QC",
        "ES, CN, CN",
        "US, ' ', ",
        "US, Nowhere, NOWHERE"
    })
    void a_region_goes_by_its_code_or_where_it_is_known_by_its_name(
            String country, String written, String code) {
        assertThat(Place.of(new Country(country), written, null).region()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"90001-1234, 900011234", "bt1 1aa, BT11AA", "'', "})
    void a_postal_code_is_letters_and_digits(String written, String code) {
        assertThat(Place.of(new Country("US"), null, written).postalCode()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678901234567", "💩", "' OR 1=1"})
    void what_cannot_be_a_postal_code_is_refused(String written) {
        assertThatThrownBy(() -> Place.of(new Country("US"), null, written))
                .isInstanceOf(PlaceInvalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "100.0001", "1.00001"})
    void a_rate_is_between_0_and_100_with_four_decimals(String percent) {
        assertThatThrownBy(() -> vat(percent)).isInstanceOf(RateInvalid.class);
    }

    @Test
    void a_rate_ends_after_it_has_begun() {
        assertThatThrownBy(() -> between("2026-01-01", "2026-01-01", vat("20")))
                .isInstanceOf(RateInvalid.class);
    }

    @Test
    void a_jurisdiction_lies_in_the_country() {
        var french = vat("20").rate();

        assertThatThrownBy(() ->
                        new RateTerms(
                                new Country("DE"),
                                null,
                                null,
                                TaxCategory.STANDARD,
                                french,
                                false,
                                Fixtures.TODAY,
                                null,
                                null))
                .isInstanceOf(RateInvalid.class);
    }

    @Test
    void a_postal_range_has_two_ends_of_the_same_length_in_their_order() {
        assertThatThrownBy(() -> in("40", "39", vat("20"))).isInstanceOf(RateInvalid.class);
        assertThatThrownBy(() -> in("4", "39", vat("20"))).isInstanceOf(RateInvalid.class);
    }

    @Test
    void the_same_tax_holds_once_on_any_day() {
        var old = between("2020-01-01", "2025-01-01", vat("19"));

        assertThat(old.collidesWith(between("2025-01-01", null, vat("20")))).isFalse();
        assertThat(old.collidesWith(between("2024-12-31", null, vat("20")))).isTrue();
        assertThat(vat("20").collidesWith(old)).isTrue();
        assertThat(old.collidesWith(terms("FR", "X", "VAT standard", "20"))).isFalse();
        assertThat(old.collidesWith(terms("FR", null, "Another", "20"))).isFalse();
        assertThat(in("35", "35", vat("1")).collidesWith(in("36", "36", vat("1")))).isFalse();
    }
}
