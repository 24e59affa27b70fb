package shop.search.application.port;

import java.util.List;
import java.util.Optional;
import shop.search.domain.Found;
import shop.search.domain.Item;
import shop.search.domain.Keyword;
import shop.search.domain.ProductId;
import shop.search.domain.SearchQuery;
import shop.search.domain.Suggestion;

/**
 * All products that can be found. Whatever is asked of it while it is built for the first time is
 * refused with {@link shop.search.domain.SearchProblem.IndexNotReady}.
 */
public interface ProductIndex {

    /**
     * Changes with whatever might be found: what was found in one state is true as long as it is
     * the same, in every replica.
     */
    String state();

    Found search(SearchQuery query);

    List<Suggestion> suggest(Keyword typed, int limit);

    /** The product as it stands now. */
    Optional<Item> item(ProductId id);
}
