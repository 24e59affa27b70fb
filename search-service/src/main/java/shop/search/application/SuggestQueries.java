package shop.search.application;

import java.util.List;
import shop.search.application.port.ProductIndex;
import shop.search.domain.Keyword;
import shop.search.domain.Suggestion;

/** Says how what is being typed might go on. */
public final class SuggestQueries {

    private final ProductIndex index;

    public SuggestQueries(ProductIndex index) {
        this.index = index;
    }

    public List<Suggestion> handle(Keyword typed, int limit) {
        return typed.isEmpty() ? List.of() : index.suggest(typed, limit);
    }
}
