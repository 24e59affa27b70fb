package shop.favourite.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.favourite.domain.Fixtures.LAPTOP;
import static shop.favourite.domain.Fixtures.archived;
import static shop.favourite.domain.Fixtures.costs;
import static shop.favourite.domain.Fixtures.described;
import static shop.favourite.domain.Fixtures.left;
import static shop.favourite.domain.Fixtures.offer;
import static shop.favourite.domain.Fixtures.product;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductTest {

    @Test
    void the_latest_version_of_each_side_stays_whatever_comes_after() {
        var known =
                Product.unheardOf(LAPTOP)
                        .hear(left(LAPTOP, 3, 9))
                        .hear(costs(LAPTOP, "90.00", 4))
                        .hear(costs(LAPTOP, "100.00", 3))
                        .hear(left(LAPTOP, 8, 8));

        assertThat(known).isEqualTo(new Product(LAPTOP, described("90.00", 4), 3, 9));
    }

    @Test
    void what_was_heard_before_changes_nothing() {
        var known = product(LAPTOP, "100.00", 5);

        assertThat(known.hear(costs(LAPTOP, "1.00", 1))).isSameAs(known);
        assertThat(known.hear(left(LAPTOP, 0, 1))).isSameAs(known);
    }

    @Test
    void only_what_is_offered_and_there_can_be_bought() {
        assertThat(product(LAPTOP, "100.00", 1).isBuyable()).isTrue();
        assertThat(product(LAPTOP, "100.00", 0).isBuyable()).isFalse();
        assertThat(product(LAPTOP, "100.00", 1).hear(archived(LAPTOP, "1.00", 2)).isBuyable())
                .isFalse();
        assertThat(Product.unheardOf(LAPTOP).hear(left(LAPTOP, 5, 1)).isBuyable()).isFalse();
    }

    @Test
    void is_introduced_once_and_changes_by_news_from_then_on() {
        var introduced = Product.unheardOf(LAPTOP).introduced(offer(LAPTOP, "100.00", 3, 5));

        assertThat(introduced).isEqualTo(new Product(LAPTOP, described("100.00", 3), 5, 0));
        assertThat(introduced.introduced(offer(LAPTOP, "50.00", 4, 9))).isSameAs(introduced);
        assertThat(introduced.hear(left(LAPTOP, 2, 1)).available()).isEqualTo(2);
    }

    @Test
    void stock_that_was_heard_of_is_not_replaced_by_what_the_catalogue_thinks() {
        var heard = Product.unheardOf(LAPTOP).hear(left(LAPTOP, 0, 7));

        assertThat(heard.introduced(offer(LAPTOP, "100.00", 3, 5)).isSoldOut()).isTrue();
    }

    @Test
    void the_later_of_news_and_catalogue_is_the_latest() {
        var known = Product.unheardOf(LAPTOP).hear(costs(LAPTOP, "90.00", 4));

        assertThat(known.latest(offer(LAPTOP, "80.00", 5, 1))).isEqualTo(described("80.00", 5));
        assertThat(known.latest(offer(LAPTOP, "100.00", 3, 1))).isEqualTo(described("90.00", 4));
    }

    @Test
    void sightings_hold_the_extremes_of_all_states() {
        var first = product(LAPTOP, "100.00", 0);
        var second = first.hear(archived(LAPTOP, "10.00", 2));
        var third = second.hear(costs(LAPTOP, "90.00", 3)).hear(left(LAPTOP, 2, 2));

        var seen = Sightings.of(List.of(first, second, third));

        assertThat(seen.lowest()).contains(new BigDecimal("90.00"));
        assertThat(seen.highest()).contains(new BigDecimal("100.00"));
        assertThat(seen.buyable()).isTrue();
        assertThat(seen.soldOut()).isTrue();
    }
}
