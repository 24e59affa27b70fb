package shop.search.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.search.application.SearchProducts;
import shop.search.domain.Found;
import shop.search.domain.Item;
import shop.search.domain.PriceRanges;
import shop.search.domain.SearchQuery;

/**
 * What was found.
 *
 * @param count how many results there are here
 * @param total how many there are in all
 * @param didYouMean what was searched for as well, since nothing was found as it was typed
 */
@Json(naming = Json.Naming.LowerUnderscore)
record SearchResponse(
        String keyword,
        List<ResultResponse> results,
        int count,
        boolean fromCache,
        int limit,
        int skip,
        long total,
        String sort,
        @Nullable String didYouMean,
        FacetsResponse facets) {

    /**
     * A product.
     *
     * @param _id the same as {@code id}
     * @param highlights by field; HTML in which what was searched for stands in {@code <em>}
     */
    @Json(naming = Json.Naming.LowerUnderscore)
    record ResultResponse(
            @Json.Property("_id") String _id,
            String id,
            String name,
            String description,
            BigDecimal price,
            String currency,
            String category,
            long stock,
            boolean inStock,
            String sku,
            Map<String, Object> attributes,
            List<String> images,
            long sellerId,
            RatingResponse rating,
            Instant createdAt,
            Instant updatedAt,
            Map<String, String> highlights) {

        static ResultResponse of(SearchProducts.Result result) {
            var item = result.item();
            var product = item.product();
            return new ResultResponse(
                    product.id().value(),
                    product.id().value(),
                    product.name(),
                    product.description(),
                    product.price().amount(),
                    product.price().currency().getCurrencyCode(),
                    product.category(),
                    item.available(),
                    item.inStock(),
                    product.sku(),
                    product.attributes(),
                    product.images(),
                    product.seller(),
                    RatingResponse.of(item),
                    product.createdAt(),
                    product.updatedAt(),
                    result.highlights());
        }
    }

    @Json(naming = Json.Naming.LowerUnderscore)
    record RatingResponse(BigDecimal average, long count) {

        static RatingResponse of(Item item) {
            return new RatingResponse(
                    BigDecimal.valueOf(item.rating().hundredths(), 2), item.rating().count());
        }
    }

    /**
     * How many results there would be by each value.
     *
     * @param attributes by their names
     */
    @Json(naming = Json.Naming.LowerUnderscore)
    record FacetsResponse(
            List<CountResponse> category,
            List<RangeResponse> price,
            List<LeastResponse> rating,
            List<StockResponse> inStock,
            Map<String, List<CountResponse>> attributes) {

        static FacetsResponse of(Found.Facets facets, PriceRanges ranges) {
            var attributes = new LinkedHashMap<String, List<CountResponse>>();
            facets.attributes().forEach(each -> attributes.put(each.name(), counts(each.values())));
            return new FacetsResponse(
                    counts(facets.categories()),
                    prices(facets.prices(), ranges),
                    ratings(facets.ratings()),
                    List.of(
                            new StockResponse(true, facets.inStock()),
                            new StockResponse(false, facets.soldOut())),
                    attributes);
        }

        private static List<CountResponse> counts(List<Found.Count> counts) {
            return counts.stream()
                    .map(each -> new CountResponse(each.value(), each.count()))
                    .toList();
        }

        private static List<RangeResponse> prices(List<Long> counts, PriceRanges ranges) {
            var prices = new ArrayList<RangeResponse>();
            var bounds = ranges.bounds();
            for (var i = 0; i < counts.size(); i++) {
                prices.add(
                        new RangeResponse(
                                i == 0 ? BigDecimal.ZERO : bounds.get(i - 1).amount(),
                                i == bounds.size() ? null : bounds.get(i).amount(),
                                counts.get(i)));
            }
            return prices;
        }

        private static List<LeastResponse> ratings(List<Long> counts) {
            var ratings = new ArrayList<LeastResponse>();
            for (var i = 0; i < counts.size(); i++) {
                ratings.add(new LeastResponse(counts.size() - i, counts.get(i)));
            }
            return ratings;
        }
    }

    @Json(naming = Json.Naming.LowerUnderscore)
    record CountResponse(String value, long count) {}

    /**
     * @param from the least price
     * @param to the least price that is not in this range any more; absent for the last
     */
    @Json(naming = Json.Naming.LowerUnderscore)
    record RangeResponse(BigDecimal from, @Nullable BigDecimal to, long count) {}

    /**
     * @param from this many stars or more
     */
    @Json(naming = Json.Naming.LowerUnderscore)
    record LeastResponse(int from, long count) {}

    @Json(naming = Json.Naming.LowerUnderscore)
    record StockResponse(boolean value, long count) {}

    static SearchResponse of(
            String typed, SearchQuery query, SearchProducts.Answer answer, PriceRanges ranges) {
        var results = answer.results().stream().map(ResultResponse::of).toList();
        return new SearchResponse(
                typed,
                results,
                results.size(),
                answer.isFromCache(),
                query.page().limit(),
                query.page().skip(),
                answer.found().total(),
                query.sort().wireName(),
                answer.found().didYouMean(),
                FacetsResponse.of(answer.found().facets(), ranges));
    }
}
