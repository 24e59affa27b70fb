package shop.tax.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import shop.tax.domain.VatCheck.Invalid;
import shop.tax.domain.VatCheck.Reason;
import shop.tax.domain.VatCheck.Valid;

class VatNumberTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/vat-numbers.csv", numLinesToSkip = 1)
    void a_known_number_is_valid_and_one_digit_off_is_not(String valid, String mutated) {
        assertThat(VatNumber.check(valid)).isInstanceOf(Valid.class);
        assertThat(VatNumber.check(mutated))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        check -> assertThat(check.reason()).isEqualTo(Reason.CHECK_DIGIT));
    }

    @Test
    void every_country_of_the_union_has_its_numbers() {
        var known = new TreeSet<String>();
        Arrays.stream(VatFormat.values())
                .filter(VatFormat::isEuropean)
                .map(format -> format.country())
                .filter(Country::isInTheEuropeanUnion)
                .forEach(country -> known.add(country.code()));
        var union = new TreeSet<>(Set.of(Locale.getISOCountries()));
        union.removeIf(code -> !new Country(code).isInTheEuropeanUnion());

        assertThat(union).hasSize(27);
        assertThat(known).isEqualTo(union);
    }

    @ParameterizedTest
    @CsvSource({
        "ATU1358562, format",
        "AT13585627, format",
        "DE036695976, format",
        "NL004495445B00, format",
        "FRIO334175221, format",
        "IT00743115007, format",
        "ESA1358562, format",
        "US123456789, unknown-country",
        "ZZ, format",
        "'', format",
        "💩💩, unknown-country",
        "DE１３６６９５９７６, format"
    })
    void what_looks_different_is_no_number(String written, String reason) {
        assertThat(VatNumber.check(written))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        check -> assertThat(check.reason().code()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "' at-u 135.856/27', ATU13585627",
        "GR094259216, EL094259216",
        "BE428759497, BE0428759497",
        "EL94259216, EL094259216"
    })
    void a_number_is_told_as_it_is_written_properly(String written, String number) {
        assertThat(VatNumber.check(written))
                .isInstanceOf(Valid.class)
                .extracting(VatCheck::number)
                .isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "DE136695976, FR, VN, true",
        "DE136695976, DE, VN, true",
        "DE136695976, FR, FR, false",
        "DE136695976, FR, DE, false",
        "DE136695976, US, VN, false",
        "GB980780684, FR, VN, false",
        "XI980780684, FR, VN, true"
    })
    void the_customer_accounts_for_trade_between_countries_of_the_union(
            String number, String destination, String seller, boolean applies) {
        var table =
                new RateBook(Conventions.usual(new Country(destination)), List.of(), Map.of())
                        .tableFor(
                                Place.of(new Country(destination), null, null),
                                Fixtures.TODAY,
                                Fixtures.NOW);
        var customer = ((Valid) VatNumber.check(number)).vatNumber();

        var seen = new ReverseCharges(new Country(seller)).applyTo(table, customer);

        assertThat(seen.reverseCharge() != null).isEqualTo(applies);
    }
}
