package shop.search.infrastructure.lucene;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static shop.search.domain.SomeProducts.between;
import static shop.search.domain.SomeProducts.id;
import static shop.search.domain.SomeProducts.ofCategories;
import static shop.search.domain.SomeProducts.offered;
import static shop.search.domain.SomeProducts.product;
import static shop.search.domain.SomeProducts.query;
import static shop.search.domain.SomeProducts.rated;
import static shop.search.domain.SomeProducts.thatAreInStock;
import static shop.search.domain.SomeProducts.with;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.search.domain.CatalogueNews.Offered;
import shop.search.domain.CatalogueNews.Rated;
import shop.search.domain.CatalogueNews.Stocked;
import shop.search.domain.CatalogueNews.Withdrawn;
import shop.search.domain.Filters;
import shop.search.domain.Found.Attribute;
import shop.search.domain.Found.Count;
import shop.search.domain.Rating;
import shop.search.domain.Sort;
import shop.search.domain.Suggestion;

class FinderTest {

    private Library library = new Library();

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void the_words_may_stand_in_any_part_of_a_product() {
        library.hear(
                offered(
                        product(1, "Alpha"),
                        product(2, "Beta", "Lamps", "1", Map.of()),
                        product(3, "Gamma", "Things", "1", Map.of("colour", "blue")),
                        product(4, "Delta", "Things", "1", Map.of("name_vi", "Đèn ngủ")),
                        product(5, "Epsilon", "Things", "1", Map.of("brand", "Norda")),
                        product(6, "Zeta", "Things", "1", Map.of("description", "Foldable"))));

        assertThat(library.names("alpha")).containsExactly("Alpha");
        assertThat(library.names("lamps beta")).containsExactly("Beta");
        assertThat(library.names("blue gamma")).containsExactly("Gamma");
        assertThat(library.names("den ngu")).containsExactly("Delta");
        assertThat(library.names("norda")).containsExactly("Epsilon");
        assertThat(library.names("foldable")).containsExactly("Zeta");
        assertThat(library.names("sku-3")).containsExactly("Gamma");
    }

    @Test
    void accents_do_not_matter_and_where_they_are_typed_the_same_go_first() {
        library.hear(
                offered(
                        product(1, "Dầu gội"),
                        product(2, "Đậu đỏ"),
                        product(3, "Ván đầu"),
                        product(4, "Dau")));

        assertThat(library.names("dau")).hasSize(4);
        assertThat(library.names("đậu")).hasSize(4).first().isEqualTo("Đậu đỏ");
        assertThat(library.names("dầu")).hasSize(4).first().isEqualTo("Dầu gội");
    }

    @Test
    void decomposed_accents_are_the_same_as_composed_ones() {
        library.hear(offered(product(1, "A\u0301o so\u031b mi"), product(2, "Áo sơ mi")));

        assertThat(library.names("áo sơ mi")).hasSize(2);
        assertThat(library.names("ao so mi")).hasSize(2);
    }

    @Test
    void numbers_and_units_may_be_written_together_or_apart() {
        library.hear(offered(product(1, "Disk 512 GB"), product(2, "Disk 256GB")));

        assertThat(library.names("512gb")).containsExactly("Disk 512 GB");
        assertThat(library.names("256 gb")).containsExactly("Disk 256GB");
    }

    @Test
    void the_name_counts_more_than_the_description() {
        library.hear(
                offered(
                        product(1, "Bag", "Things", "1", Map.of("description", "for a laptop")),
                        product(2, "Laptop")));

        assertThat(library.names("laptop")).containsExactly("Laptop", "Bag");
    }

    @ParameterizedTest
    @CsvSource({
        "laptop, Máy tính xách tay X",
        "may tinh xach tay, Office Laptop",
        "bicycle, Xe đạp phố",
        "xe đạp, City Bike"
    })
    void synonyms_are_found_both_ways(String typed, String name) {
        library.hear(
                offered(
                        product(1, "Máy tính xách tay X"),
                        product(2, "Office Laptop"),
                        product(3, "Xe đạp phố"),
                        product(4, "City Bike")));

        assertThat(library.names(typed)).hasSize(2).contains(name);
    }

    @Test
    void what_is_mistyped_is_found_where_nothing_else_is() {
        library = Library.ofSamples();

        assertThat(library.skus("labtop")).contains("LT-PRO-15", "LT-AIR-13", "LT-GAME-17");
        assertThat(library.skus("keybord")).first().isEqualTo("KB-TACT-87");
        assertThat(library.skus("chocolat")).containsExactly("CH-DARK");
        assertThat(library.skus("shirt")).doesNotContain("DR-SUM-F");
    }

    @Test
    void short_words_and_numbers_are_taken_as_they_are() {
        library.hear(offered(product(1, "Cap"), product(2, "Model 1500")));

        assertThat(library.names("1501")).isEmpty();
        assertThat(library.names("model 1501")).containsExactly("Model 1500");
    }

    @ParameterizedTest
    @CsvSource({
        "ao so my, áo sơ mi",
        "labtop, laptop",
        "dienthoai, điện thoại",
        "lap top, laptop",
        "cofee, coffee",
        "nuoc man, nước mắm"
    })
    void what_was_meant_is_said_with_its_accents(String typed, String meant) {
        library = Library.ofSamples();

        assertThat(library.search(typed).didYouMean()).isEqualTo(meant);
    }

    @Test
    void nobody_is_corrected_who_finds_something() {
        library = Library.ofSamples();

        assertThat(library.search("ao so mi").didYouMean()).isNull();
        assertThat(library.search("laptop").didYouMean()).isNull();
    }

    @Test
    void what_no_product_has_is_not_found() {
        library = Library.ofSamples();

        var found = library.search("zxqwvv");

        assertThat(found.hits()).isEmpty();
        assertThat(found.total()).isZero();
        assertThat(found.didYouMean()).isNull();
    }

    @Test
    void where_not_all_words_are_found_half_of_them_do() {
        library = Library.ofSamples();

        assertThat(library.skus("zxqwvv umbrella chess set")).first().isEqualTo("CH-SET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name:laptop",
                "*:*",
                "laptop~2 AND (",
                "[* TO *]",
                "\"",
                "laptop OR *",
                "/.*/",
                "@field:{*}",
                "' OR 1=1 --",
                "{\"$gt\": \"\"}",
                "\\",
                "🔥",
                "((((((((",
                "\u202e"
            })
    void what_looks_like_a_query_is_but_words(String typed) {
        library.hear(offered(product(77, "Thing")));

        assertThat(library.names(typed)).isEmpty();
    }

    @Test
    void as_many_words_as_can_be_typed_are_no_fault() {
        library.hear(offered(product(77, "A b c d e f")));

        assertThat(library.names("a b c d e f ".repeat(10).strip())).containsExactly("A b c d e f");
        assertThat(library.names("qwert ".repeat(21).strip())).isEmpty();
        assertThat(library.search("ab1".repeat(42)).total()).isZero();
    }

    @Test
    void without_words_everything_is_found() {
        library.hear(offered(product(1, "Old"), product(2, "New")));

        assertThat(library.names("")).containsExactly("New", "Old");
    }

    @Test
    void within_a_group_any_value_will_do_and_between_groups_all_must_hold() {
        shelves();

        assertThat(library.names(query("", ofCategories("Books", "Toys")))).hasSize(3);
        var filters =
                new Filters(
                        new TreeSet<>(List.of("Books", "Toys")),
                        null,
                        null,
                        true,
                        null,
                        Map.of("colour", new TreeSet<>(List.of("red", "blue"))));
        assertThat(library.names(query("", filters))).containsExactly("Blue book");
    }

    @Test
    void counts_of_a_group_are_without_its_own_filter_and_within_all_others() {
        shelves();

        var facets = library.search(query("", ofCategories("Books"))).facets();

        assertThat(facets.categories())
                .containsExactly(
                        new Count("Books", 2), new Count("Games", 1), new Count("Toys", 1));
        assertThat(facets.inStock()).isEqualTo(2);
        assertThat(facets.soldOut()).isZero();
        assertThat(facets.prices()).containsExactly(1L, 1L, 0L, 0L, 0L, 0L);
        assertThat(facets.attributes())
                .containsExactly(
                        new Attribute(
                                "colour", List.of(new Count("blue", 1), new Count("green", 1))));
    }

    @Test
    void counts_of_a_chosen_attribute_show_its_other_values() {
        shelves();

        var facets = library.search(query("", with("colour", "blue"))).facets();

        assertThat(facets.attributes())
                .contains(
                        new Attribute(
                                "colour",
                                List.of(
                                        new Count("blue", 1),
                                        new Count("green", 1),
                                        new Count("red", 1))));
        assertThat(facets.categories()).containsExactly(new Count("Books", 1));
    }

    @Test
    void prices_ratings_and_stock_narrow() {
        shelves();
        library.hear(
                List.of(
                        new Rated(id(1), new Rating(450, 3), 1),
                        new Rated(id(2), new Rating(300, 9), 1)));

        assertThat(library.names(query("", between("20", "60"))))
                .containsExactlyInAnyOrder("Green book", "Red toy");
        assertThat(library.names(query("", rated(450)))).containsExactly("Blue book");
        assertThat(library.names(query("", thatAreInStock(false)))).containsExactly("Red toy");
        assertThat(library.search("").facets().ratings()).containsExactly(1L, 2L, 2L, 2L);
    }

    @Test
    void results_stand_as_asked() {
        shelves();
        library.hear(
                List.of(
                        new Rated(id(1), new Rating(450, 3), 1),
                        new Rated(id(2), new Rating(300, 9), 1)));

        assertThat(sorted(Sort.PRICE_ASC))
                .containsExactly("Blue book", "Green book", "Red toy", "Game");
        assertThat(sorted(Sort.PRICE_DESC))
                .containsExactly("Game", "Red toy", "Green book", "Blue book");
        assertThat(sorted(Sort.NEWEST))
                .containsExactly("Game", "Red toy", "Green book", "Blue book");
        assertThat(sorted(Sort.RATING)).startsWith("Blue book", "Green book");
        assertThat(sorted(Sort.POPULARITY)).startsWith("Green book", "Blue book");
    }

    @Test
    void pages_put_together_are_everything_once() {
        library.hear(
                IntStream.range(0, 57)
                        .mapToObj(number -> offered(product(number, "Thing " + number)).getFirst())
                        .toList());

        var names = new TreeSet<String>();
        for (var skip = 0; skip < 57; skip += 10) {
            names.addAll(library.names(query("thing", Filters.NONE, Sort.RELEVANCE, skip, 10)));
        }

        assertThat(names).hasSize(57);
        assertThat(library.search(query("thing", Filters.NONE, Sort.RELEVANCE, 60, 10)).hits())
                .isEmpty();
        assertThat(library.search(query("thing", Filters.NONE, Sort.RELEVANCE, 10_000, 10)).total())
                .isEqualTo(57);
    }

    @Test
    void what_was_searched_for_is_pointed_out_and_the_rest_is_safe() {
        library.hear(
                offered(
                        product(
                                1,
                                "<b>Laptop</b> & \"co\"",
                                "Things",
                                "1",
                                Map.of(
                                        "name_vi",
                                        "Máy tính xách tay",
                                        "description",
                                        "x ".repeat(200) + "a laptop, <script>"))));

        var highlights = library.search("laptop").hits().getFirst().highlights();

        assertThat(highlights)
                .containsEntry("name", "&lt;b&gt;<em>Laptop</em>&lt;/b&gt; &amp; &quot;co&quot;")
                .containsEntry("name_vi", "<em>Máy tính xách tay</em>");
        assertThat(highlights.get("description"))
                .startsWith("…")
                .contains("a <em>laptop</em>")
                .doesNotContain("<script>")
                .hasSizeLessThan(280);
    }

    @Test
    void what_is_mistyped_is_pointed_out_where_it_is_right() {
        library = Library.ofSamples();

        assertThat(library.search("keybord").hits().getFirst().highlights())
                .containsEntry("name", "Tact Mechanical <em>Keyboard</em>");
    }

    @Test
    void a_change_is_found_at_once_and_what_is_gone_is_not() {
        library.hear(offered(product(1, "Piece")));
        var state = library.edition().state();

        library.hear(List.of(new Stocked(id(1), 0, 1)));
        assertThat(library.names(query("piece", thatAreInStock(true)))).isEmpty();
        assertThat(library.edition().state()).isNotEqualTo(state);

        library.hear(List.of(new Offered(product(1, "Renamed"), 5, 2)));
        assertThat(library.names("piece")).isEmpty();
        assertThat(library.names("renamed")).containsExactly("Renamed");
        assertThat(library.names(query("renamed", thatAreInStock(true)))).isEmpty();

        library.hear(List.of(new Withdrawn(id(1), 3)));
        assertThat(library.names("renamed")).isEmpty();
        assertThat(library.search("").total()).isZero();
    }

    @Test
    void what_is_heard_again_or_late_changes_nothing() {
        library.hear(List.of(new Offered(product(1, "New"), 5, 2)));
        var state = library.edition().state();

        library.hear(List.of(new Offered(product(1, "New"), 5, 2)));
        library.hear(List.of(new Offered(product(1, "Old"), 5, 1)));

        assertThat(library.names("")).containsExactly("New");
        assertThat(library.edition().state()).isEqualTo(state);
    }

    @Test
    void what_is_being_typed_goes_on_with_categories_and_names() {
        library = Library.ofSamples();

        assertThat(texts("lap")).contains("Vortex Gaming Laptop 17");
        assertThat(texts("boo")).first().isEqualTo("Books");
        assertThat(library.suggest("boo").getFirst()).isEqualTo(new Suggestion("Books", null, 8));
        assertThat(texts("áo s")).contains("Áo sơ mi Oxford", "Áo sơ mi vải lanh");
        assertThat(texts("ao so")).contains("Áo sơ mi Oxford", "Áo sơ mi vải lanh");
        assertThat(texts("chess")).first().isEqualTo("Chess Set");
        assertThat(requireNonNull(library.suggest("chess").getFirst().product()).value())
                .hasSize(24);
        assertThat(texts("keybord")).contains("Tact Mechanical Keyboard");
        assertThat(texts("zxqwvv")).isEmpty();
        assertThat(texts("!?")).isEmpty();
        assertThat(library.suggest("a")).hasSizeLessThanOrEqualTo(10);
    }

    private List<String> texts(String typed) {
        return library.suggest(typed).stream().map(Suggestion::text).toList();
    }

    private List<String> sorted(Sort sort) {
        return library.names(query("", Filters.NONE, sort, 0, 10));
    }

    private void shelves() {
        library.hear(
                offered(
                        product(1, "Blue book", "Books", "10", colour("blue")),
                        product(2, "Green book", "Books", "25", colour("green")),
                        product(3, "Red toy", "Toys", "60", colour("red")),
                        product(4, "Game", "Games", "2000", Map.of())));
        library.hear(List.of(new Stocked(id(3), 0, 1)));
    }

    private static Map<String, Object> colour(String colour) {
        return Map.of("colour", colour);
    }
}
