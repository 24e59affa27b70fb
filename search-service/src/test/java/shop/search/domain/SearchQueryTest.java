package shop.search.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.search.domain.SomeProducts.ofCategories;
import static shop.search.domain.SomeProducts.query;
import static shop.search.domain.SomeProducts.usd;
import static shop.search.domain.SomeProducts.with;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.search.domain.SearchProblem.BadParameter;
import shop.search.domain.SearchProblem.TooDeep;

class SearchQueryTest {

    @Test
    void what_is_typed_is_made_alike() {
        assertThat(Keyword.of("keyword", "  Áo\u00a0 SƠ  Mi ").text()).isEqualTo("áo sơ mi");
        assertThat(Keyword.of("keyword", "a\u0301o").text()).isEqualTo("áo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u0007", "a\nb", "\ud800"})
    void control_characters_are_refused(String typed) {
        assertThatThrownBy(() -> Keyword.of("keyword", typed)).isInstanceOf(BadParameter.class);
    }

    @Test
    void more_than_128_characters_are_refused() {
        assertThat(Keyword.of("keyword", "x".repeat(128)).text()).hasSize(128);
        assertThatThrownBy(() -> Keyword.of("keyword", "x".repeat(129)))
                .isInstanceOf(BadParameter.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "linh@example.com", "0912 345 678", "4111-1111-1111-1111"})
    void what_may_be_personal_is_not_told(String typed) {
        assertThat(Keyword.of("keyword", typed).isFitToTell()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"laptop 15", "áo sơ mi", "iphone 12 256 gb"})
    void what_is_of_products_may_be_told(String typed) {
        assertThat(Keyword.of("keyword", typed).isFitToTell()).isTrue();
    }

    @Test
    void nobody_reads_further_than_ten_thousand() {
        assertThat(query("", Filters.NONE, Sort.NEWEST, 10_000, 10).page().skip())
                .isEqualTo(10_000);
        assertThatThrownBy(() -> query("", Filters.NONE, Sort.NEWEST, 10_001, 10))
                .isInstanceOf(TooDeep.class);
    }

    @Test
    void prices_that_exclude_each_other_are_refused() {
        assertThatThrownBy(() ->
                        new Filters(new TreeSet<>(), usd("2"), usd("1"), null, null, Map.of()))
                .isInstanceOf(BadParameter.class);
    }

    @Test
    void only_the_same_queries_are_written_the_same() {
        var queries =
                List.of(
                        query("a"),
                        query(""),
                        query("a0:"),
                        query("a", ofCategories("b")),
                        query("a", ofCategories("b", "c")),
                        query("a", ofCategories("b1:c")),
                        query("a", ofCategories("b, c")),
                        query("a", with("b", "c")),
                        query("a", with("b", "c", "d")),
                        query("a", with("c", "b")),
                        query("a", Filters.NONE, Sort.NEWEST, 0, 10),
                        query("a", Filters.NONE, Sort.RELEVANCE, 10, 10),
                        query("a", Filters.NONE, Sort.RELEVANCE, 0, 11));

        assertThat(queries.stream().map(SearchQuery::canonical)).doesNotHaveDuplicates();
        assertThat(query("A ", ofCategories("c", "b")).canonical())
                .isEqualTo(query("a", ofCategories("b", "c")).canonical());
    }
}
