package shop.tax.infrastructure.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.tax.domain.Conventions;
import shop.tax.domain.Country;
import shop.tax.domain.Place;
import shop.tax.domain.Rate;
import shop.tax.domain.RateBook;
import shop.tax.domain.RateTerms;
import shop.tax.domain.TaxCategory;
import shop.tax.domain.TaxRate;

/** The tables that come with the service. */
class RateSeedTest {

    private static final List<List<String>> ROWS = RateSeed.read("rates.csv");
    private static final List<RateTerms> TERMS = ROWS.stream().map(RateSeed::terms).toList();
    private static final LocalDate MID_2026 = LocalDate.of(2026, 7, 1);

    @Test
    void at_least_40_countries_have_rates_among_them_the_whole_union() {
        var countries = TERMS.stream().map(RateTerms::country).distinct().toList();
        var union =
                Arrays.stream(Locale.getISOCountries())
                        .map(Country::new)
                        .filter(Country::isInTheEuropeanUnion)
                        .toList();

        assertThat(countries).hasSizeGreaterThanOrEqualTo(40).containsAll(union);
    }

    @Test
    void every_country_with_rates_has_a_standard_rate_today_or_regions_that_have() {
        for (var country : new TreeSet<>(ROWS.stream().map(List::getFirst).toList())) {
            assertThat(TERMS)
                    .as(country)
                    .anyMatch(terms ->
                            terms.country().code().equals(country)
                                    && terms.category().equals(TaxCategory.STANDARD)
                                    && !terms.validFrom().isAfter(MID_2026)
                                    && (terms.validUntil() == null
                                            || terms.validUntil().isAfter(MID_2026)));
        }
    }

    @Test
    void all_states_of_the_united_states_are_there() {
        var states =
                TERMS.stream()
                        .filter(terms -> terms.country().code().equals("US"))
                        .map(RateTerms::region)
                        .collect(toCollection(TreeSet::new));

        assertThat(states).hasSize(51);
    }

    @Test
    void every_row_names_its_source_and_its_date() {
        assertThat(ROWS).allMatch(row -> row.size() == 13 && !row.get(11).isBlank());
        assertThat(ROWS).allMatch(row -> row.get(12).matches("20\\d\\d-\\d\\d"));
        assertThat(RateSeed.read("countries.csv").stream().map(List::getFirst))
                .containsAll(ROWS.stream().map(List::getFirst).distinct().toList());
    }

    @Test
    void no_tax_holds_twice_on_any_day() {
        TERMS.stream()
                .collect(groupingBy(RateTerms::country))
                .forEach((_, terms) -> {
                    for (var i = 0; i < terms.size(); i++) {
                        for (var other : terms.subList(i + 1, terms.size())) {
                            assertThat(terms.get(i).collidesWith(other)).as("%s", other).isFalse();
                        }
                    }
                });
    }

    @ParameterizedTest
    @CsvSource({
        "FR, , , standard, 2026-01-15, 20",
        "FR, , , books, 2026-01-15, 5.5",
        "VN, , , standard, 2026-01-15, 8",
        "VN, , , standard, 2027-01-01, 10",
        "EE, , , standard, 2025-06-30, 22",
        "EE, , , standard, 2025-07-01, 24",
        "ES, , 28013, standard, 2026-01-15, 21",
        "ES, , 35001, standard, 2026-01-15, 7",
        "ES, CN, , standard, 2026-01-15, 7",
        "ES, CN, 38001, books, 2026-01-15, 0",
        "PT, , 9000-018, standard, 2026-01-15, 22",
        "GB, , BT1 1AA, standard, 2026-01-15, 20",
        "CA, AB, , standard, 2026-01-15, 5",
        "CA, QC, , standard, 2026-01-15, 14.975",
        "CA, ON, , standard, 2026-01-15, 13",
        "CA, NS, , standard, 2026-01-15, 14",
        "CA, BC, , food, 2026-01-15, 0",
        "US, CA, 90001, standard, 2026-01-15, 7.25",
        "US, OR, , standard, 2026-01-15, 0",
        "US, NY, 10001, standard, 2026-01-15, 8.875",
        "US, NY, 10001, food, 2026-01-15, 0",
        "US, NY, 12207, standard, 2026-01-15, 4",
        "US, IL, , food, 2025-12-31, 1",
        "US, IL, , food, 2026-01-01, 0",
        "US, , , standard, 2026-01-15, 0"
    })
    void the_rates_of_a_place_come_to_what_is_published(
            String country,
            String region,
            String postalCode,
            String category,
            String day,
            String percent) {
        var there = new Country(country);
        var rates =
                TERMS.stream()
                        .filter(terms -> terms.country().equals(there))
                        .map(terms -> new TaxRate(1, 1, terms, Instant.EPOCH))
                        .toList();
        var table =
                new RateBook(Conventions.usual(there), rates, Map.of())
                        .tableFor(
                                Place.of(there, region, postalCode),
                                LocalDate.parse(day),
                                Instant.EPOCH);

        var sum =
                table.ratesOf(new TaxCategory(category)).stream()
                        .map(Rate::percent)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(sum).isEqualByComparingTo(percent);
    }
}
