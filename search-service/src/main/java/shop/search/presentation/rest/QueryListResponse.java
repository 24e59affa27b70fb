package shop.search.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import shop.search.application.port.QueryLog.QueryCount;

/** What was searched for, the most frequent first. */
@Json(naming = Json.Naming.LowerUnderscore)
record QueryListResponse(List<QueryResponse> queries) {

    /**
     * @param count how many times in the last seven days
     */
    @Json(naming = Json.Naming.LowerUnderscore)
    record QueryResponse(String keyword, long count) {}

    static QueryListResponse of(List<QueryCount> queries) {
        return new QueryListResponse(
                queries.stream()
                        .map(each -> new QueryResponse(each.keyword(), each.count()))
                        .toList());
    }
}
