package shop.search.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.search.domain.SomeProducts.id;
import static shop.search.domain.SomeProducts.product;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.search.domain.CatalogueNews.Offered;
import shop.search.domain.CatalogueNews.Rated;
import shop.search.domain.CatalogueNews.StockAnswered;
import shop.search.domain.CatalogueNews.Stocked;
import shop.search.domain.CatalogueNews.Withdrawn;

class CatalogueTest {

    private final Catalogue catalogue = new Catalogue();

    @Test
    void a_product_is_known_as_last_said_whatever_comes_late() {
        hear(new Offered(product(1, "New"), 5, 2));

        var changes = hear(new Offered(product(1, "Old"), 9, 1));

        assertThat(changes.isEmpty()).isTrue();
        assertThat(item(1).product().name()).isEqualTo("New");
        assertThat(item(1).available()).isEqualTo(5);
    }

    @Test
    void what_is_withdrawn_is_gone_and_no_old_word_brings_it_back() {
        hear(new Offered(product(1, "Thing"), 5, 1));

        var changes = hear(new Withdrawn(id(1), 2));
        hear(new Offered(product(1, "Thing"), 5, 1));

        assertThat(changes.gone()).containsExactly(id(1));
        assertThat(catalogue.item(id(1))).isEmpty();
        assertThat(catalogue.size()).isZero();
        assertThat(catalogue.categories()).isEmpty();
    }

    @Test
    void stock_and_rating_may_be_heard_before_the_product() {
        hear(new Stocked(id(1), 3, 4), new Rated(id(1), new Rating(450, 2), 1));

        hear(new Offered(product(1, "Thing"), 50, 1));

        assertThat(item(1).available()).isEqualTo(3);
        assertThat(item(1).rating()).isEqualTo(new Rating(450, 2));
    }

    @Test
    void an_answer_holds_until_the_inventory_is_heard() {
        hear(new Offered(product(1, "Thing"), 50, 1));
        assertThat(catalogue.unsureOfStock()).containsExactly(id(1));

        hear(new StockAnswered(id(1), 12));
        assertThat(item(1).available()).isEqualTo(12);
        assertThat(catalogue.unsureOfStock()).isEmpty();

        hear(new Stocked(id(1), 0, 1));
        hear(new StockAnswered(id(1), 12));
        assertThat(item(1).available()).isZero();
    }

    @Test
    void a_change_of_stock_alone_moves_and_does_not_rewrite() {
        hear(new Offered(product(1, "Thing"), 50, 1));

        var changes = hear(new Stocked(id(1), 4, 1));

        assertThat(changes.rewritten()).isEmpty();
        assertThat(changes.moved()).extracting(Item::available).containsExactly(4L);
    }

    @Test
    void each_change_makes_another_state_and_repetition_none() {
        var states = new ArrayList<String>();
        states.add(catalogue.state());
        for (var news :
                List.of(
                        new Offered(product(1, "Thing"), 5, 1),
                        new Offered(product(2, "Other"), 5, 1),
                        new Stocked(id(1), 4, 1),
                        new Rated(id(1), new Rating(400, 1), 1),
                        new Offered(product(1, "Renamed"), 5, 2),
                        new Withdrawn(id(2), 2))) {
            hear(news);
            states.add(catalogue.state());
            hear(news);
            assertThat(catalogue.state()).isEqualTo(states.getLast());
        }
        assertThat(states).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_same_news_end_the_same_however_often_and_in_whatever_order(int seed) {
        var random = new Random(seed);
        var news = new ArrayList<CatalogueNews>();
        for (var number = 1; number <= 8; number++) {
            for (var version = 1; version <= 4; version++) {
                var name = "Thing " + number + " as of " + version;
                news.add(
                        version == 3 && number % 2 == 0
                                ? new Withdrawn(id(number), version)
                                : new Offered(product(number, name), version, version));
                news.add(new Stocked(id(number), 10L * number + version, version));
                news.add(new Rated(id(number), new Rating(100 * version, version), version));
            }
        }
        var inOrder = new Catalogue();
        news.forEach(each -> inOrder.hear(List.of(each)));
        var disorderly = new ArrayList<>(news);
        disorderly.addAll(news.subList(random.nextInt(news.size()), news.size()));
        Collections.shuffle(disorderly, random);

        for (var from = 0; from < disorderly.size(); ) {
            var to = Math.min(disorderly.size(), from + 1 + random.nextInt(9));
            catalogue.hear(disorderly.subList(from, to));
            from = to;
        }

        assertThat(catalogue.state()).isEqualTo(inOrder.state());
        assertThat(catalogue.categories()).isEqualTo(inOrder.categories());
        for (var number = 1; number <= 8; number++) {
            assertThat(catalogue.item(id(number))).isEqualTo(inOrder.item(id(number)));
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private Catalogue.Changes hear(CatalogueNews... news) {
        return catalogue.hear(List.of(news));
    }

    private Item item(int number) {
        return catalogue.item(id(number)).orElseThrow();
    }
}
