package shop.search.application;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.search.domain.SomeProducts.id;
import static shop.search.domain.SomeProducts.product;
import static shop.search.domain.SomeProducts.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import shop.search.application.port.ProductIndex;
import shop.search.application.port.QueryLog;
import shop.search.application.port.ResultCache;
import shop.search.domain.Filters;
import shop.search.domain.Found;
import shop.search.domain.Found.Facets;
import shop.search.domain.Found.Hit;
import shop.search.domain.Item;
import shop.search.domain.Keyword;
import shop.search.domain.ProductId;
import shop.search.domain.Rating;
import shop.search.domain.SearchQuery;
import shop.search.domain.Sort;
import shop.search.domain.Suggestion;

class SearchProductsTest {

    private final TwoProducts index = new TwoProducts();
    private final Noted log = new Noted();
    private final SearchProducts searchProducts =
            new SearchProducts(index, new InMemoryCache(), log);

    @Test
    void the_same_again_comes_from_the_cache() {
        assertThat(searchProducts.handle(query("thing")).isFromCache()).isFalse();
        assertThat(searchProducts.handle(query("thing")).isFromCache()).isTrue();
        assertThat(index.searches).isEqualTo(1);
    }

    @Test
    void a_change_of_the_index_is_never_hidden_by_what_was_found_before() {
        searchProducts.handle(query("thing"));

        index.state = "changed";

        assertThat(searchProducts.handle(query("thing")).isFromCache()).isFalse();
    }

    @Test
    void a_result_from_the_cache_says_what_is_known_now() {
        searchProducts.handle(query("thing"));
        index.items.put(id(1), new Item(product(1, "Thing"), 1, 0, Rating.NONE));
        index.items.remove(id(2));

        var answer = searchProducts.handle(query("thing"));

        assertThat(answer.isFromCache()).isTrue();
        assertThat(answer.results())
                .extracting(result -> result.item().available())
                .containsExactly(0L);
    }

    @Test
    void first_pages_are_counted_with_whether_something_was_found() {
        searchProducts.handle(query("thing"));
        searchProducts.handle(query("thing"));
        searchProducts.handle(query("nothing"));
        searchProducts.handle(query("thing", Filters.NONE, Sort.RELEVANCE, 10, 10));
        searchProducts.handle(query(""));
        searchProducts.handle(query("linh@example.com"));

        assertThat(log.noted).containsExactly("thing +", "thing +", "nothing -");
    }

    private static final class TwoProducts implements ProductIndex {

        private final Map<ProductId, Item> items = new HashMap<>();
        private String state = "first";
        private int searches;

        private TwoProducts() {
            items.put(id(1), new Item(product(1, "Thing"), 1, 5, Rating.NONE));
            items.put(id(2), new Item(product(2, "Thing"), 1, 5, Rating.NONE));
        }

        @Override
        public String state() {
            return state;
        }

        @Override
        public Found search(SearchQuery query) {
            searches++;
            var ids = query.keyword().text().equals("thing") ? List.of(1, 2) : List.<Integer>of();
            return new Found(
                    ids.stream().map(each -> new Hit(id(each).value(), Map.of())).toList(),
                    ids.size(),
                    new Facets(List.of(), List.of(), List.of(), 0, 0, List.of()),
                    null);
        }

        @Override
        public List<Suggestion> suggest(Keyword typed, int limit) {
            return List.of();
        }

        @Override
        public Optional<Item> item(ProductId id) {
            return Optional.ofNullable(items.get(id));
        }
    }

    private static final class InMemoryCache implements ResultCache {

        private final Map<String, Found> kept = new HashMap<>();

        @Override
        public Kept get(String state, SearchQuery query, Supplier<Found> search) {
            var key = state + query.canonical();
            var isKept = kept.containsKey(key);
            return new Kept(kept.computeIfAbsent(key, _ -> search.get()), isKept);
        }
    }

    private static final class Noted implements QueryLog {

        private final List<String> noted = new ArrayList<>();

        @Override
        public void note(Keyword keyword, boolean hasFound) {
            noted.add(keyword.text() + (hasFound ? " +" : " -"));
        }

        @Override
        public List<QueryCount> popular(int limit, long atLeast) {
            return List.of();
        }

        @Override
        public List<QueryCount> fruitless(int limit) {
            return List.of();
        }
    }
}
