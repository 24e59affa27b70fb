package shop.tax.infrastructure.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.tax.domain.Country;
import shop.tax.domain.Fixtures;
import shop.tax.domain.Rounding;

class RateSeedIT {

    @RegisterExtension static final TaxTables TABLES = new TaxTables();

    private static final List<List<String>> RATES = RateSeed.read("rates.csv");
    private static final List<List<String>> COUNTRIES = RateSeed.read("countries.csv");
    private static final List<List<String>> CATEGORIES = RateSeed.read("product-categories.csv");

    @Test
    void instances_that_start_together_load_each_row_once()
            throws InterruptedException, ExecutionException {
        try (var instances = Executors.newFixedThreadPool(4)) {
            var starts = new ArrayList<Future<?>>();
            for (var i = 0; i < 4; i++) {
                starts.add(instances.submit(() -> seed().load()));
            }
            for (var start : starts) {
                start.get();
            }
        }

        assertThat(TABLES.number("SELECT COUNT(*) FROM tax_rates")).isEqualTo(RATES.size());
        assertThat(TABLES.number("SELECT COUNT(*) FROM tax_countries")).isEqualTo(COUNTRIES.size());
        assertThat(TABLES.number("SELECT COUNT(*) FROM tax_product_categories"))
                .isEqualTo(CATEGORIES.size());
    }

    @Test
    void what_staff_have_changed_or_removed_stays_so_even_with_a_new_edition() {
        var france = new Country("FR");
        var sql = TABLES.database().sql();
        var rates = new JdbcTaxRates(sql);
        var rules = new JdbcTaxRules(sql);
        seed().load();
        var first = rates.of(france).getFirst();
        var last = rates.of(france).getLast();
        var conventions = rules.of(france).but(false, Rounding.TOTAL);
        rates.save(first.changed(Fixtures.vat("33"), Fixtures.NOW));
        rates.remove(last.id());
        rules.save(conventions);
        var more = new ArrayList<>(RATES);
        var fresh = new ArrayList<>(RATES.getFirst());
        fresh.set(6, "A new tax");
        more.add(fresh);

        seed().load();
        seed().load("2030-01", more, COUNTRIES, CATEGORIES);

        assertThat(rates.find(first.id()).orElseThrow().terms()).isEqualTo(Fixtures.vat("33"));
        assertThat(rates.find(last.id())).isEmpty();
        assertThat(rules.of(france)).isEqualTo(conventions);
        assertThat(TABLES.number("SELECT COUNT(*) FROM tax_rates")).isEqualTo(RATES.size());
        assertThat(TABLES.number("SELECT COUNT(*) FROM tax_rates WHERE name = 'A new tax'"))
                .isEqualTo(1);
    }

    private static RateSeed seed() {
        var database = TABLES.database();
        return new RateSeed(
                database.transactions(), database.sql(), Clock.fixed(Fixtures.NOW, ZoneOffset.UTC));
    }
}
