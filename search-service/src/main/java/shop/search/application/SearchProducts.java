package shop.search.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import shop.search.application.port.ProductIndex;
import shop.search.application.port.QueryLog;
import shop.search.application.port.ResultCache;
import shop.search.domain.Found;
import shop.search.domain.Item;
import shop.search.domain.ProductId;
import shop.search.domain.SearchQuery;

/** Finds products. What a result says of a product is always what is known of it now. */
public final class SearchProducts {

    public record Result(Item item, Map<String, String> highlights) {}

    public record Answer(List<Result> results, Found found, boolean isFromCache) {}

    private final ProductIndex index;
    private final ResultCache cache;
    private final QueryLog log;

    public SearchProducts(ProductIndex index, ResultCache cache, QueryLog log) {
        this.index = index;
        this.cache = cache;
        this.log = log;
    }

    public Answer handle(SearchQuery query) {
        var kept = cache.get(index.state(), query, () -> index.search(query));
        var found = kept.found();
        if (query.page().skip() == 0 && query.keyword().isFitToTell()) {
            log.note(query.keyword(), found.total() > 0);
        }
        var results = found.hits().stream().map(this::result).flatMap(Optional::stream).toList();
        return new Answer(results, found, kept.isFromCache());
    }

    private Optional<Result> result(Found.Hit hit) {
        return index.item(new ProductId(hit.id())).map(item -> new Result(item, hit.highlights()));
    }
}
