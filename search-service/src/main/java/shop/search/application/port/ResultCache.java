package shop.search.application.port;

import java.util.function.Supplier;
import shop.search.domain.Found;
import shop.search.domain.SearchQuery;

/** What was found before, for all replicas. Where it is away, everything is searched for anew. */
public interface ResultCache {

    record Kept(Found found, boolean isFromCache) {}

    /**
     * What was found for {@code query} in this state of the index.
     *
     * @param search finds it otherwise
     */
    Kept get(String state, SearchQuery query, Supplier<Found> search);
}
