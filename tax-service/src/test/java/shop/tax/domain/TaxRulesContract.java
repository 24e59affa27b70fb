package shop.tax.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.tax.domain.Fixtures.BOOKS;
import static shop.tax.domain.Fixtures.FOOD;
import static shop.tax.domain.Fixtures.FRANCE;
import static shop.tax.domain.Fixtures.GERMANY;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What any keeper of rules promises. */
public abstract class TaxRulesContract {

    protected abstract TaxRules rules();

    @Test
    void a_country_nothing_is_known_of_does_as_is_usual() {
        assertThat(rules().of(FRANCE)).isEqualTo(Conventions.usual(FRANCE));
        assertThat(rules().lock(FRANCE)).isEqualTo(Conventions.usual(FRANCE));
    }

    @Test
    void what_is_said_of_a_country_is_kept() {
        var said = new Conventions(FRANCE, false, Rounding.TOTAL, null, 1);
        rules().lock(FRANCE);
        rules().lock(GERMANY);

        rules().save(said);

        assertThat(rules().of(FRANCE)).isEqualTo(said);
        assertThat(rules().list()).containsExactly(Conventions.usual(GERMANY), said);
    }

    @Test
    void a_category_of_the_catalogue_is_assigned_and_taken_back() {
        rules().assign("Books", Optional.of(FOOD));
        rules().assign("books", Optional.of(FOOD));
        rules().assign("Books", Optional.of(BOOKS));
        assertThat(rules().productCategories()).isEqualTo(Map.of("Books", BOOKS, "books", FOOD));

        rules().assign("Books", Optional.empty());
        assertThat(rules().productCategories()).isEqualTo(Map.of("books", FOOD));
    }
}
