package shop.rating.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import shop.platform.kernel.Page;
import shop.rating.application.ShowProductRatings;

/**
 * What is published of a product.
 *
 * @param average of all stars, to two decimals; 0 where nobody has rated
 * @param weightedAverage as if five more had given three stars: to rank products by
 * @param count how many ratings there are, those not listed included
 * @param histogram how many gave each number of stars
 * @param total how many fit what was asked for
 */
@Json(naming = Json.Naming.LowerUnderscore)
record ProductRatingsResponse(
        String productId,
        List<RatingResponse> ratings,
        BigDecimal average,
        BigDecimal weightedAverage,
        long count,
        Map<String, Long> histogram,
        long total,
        int skip,
        int limit) {

    static ProductRatingsResponse of(ShowProductRatings.Answer answer, Page page) {
        var tally = answer.tally();
        return new ProductRatingsResponse(
                tally.product().value(),
                answer.list().ratings().stream().map(RatingResponse::of).toList(),
                tally.average(),
                tally.weightedAverage(),
                tally.count(),
                tally.histogram(),
                answer.list().total(),
                page.skip(),
                page.limit());
    }
}
