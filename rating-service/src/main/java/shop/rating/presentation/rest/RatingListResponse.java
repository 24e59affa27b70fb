package shop.rating.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import shop.platform.kernel.Page;
import shop.rating.application.RatingList;

@Json(naming = Json.Naming.LowerUnderscore)
record RatingListResponse(List<RatingResponse> ratings, long total, int skip, int limit) {

    static RatingListResponse of(RatingList list, Page page) {
        return new RatingListResponse(
                list.ratings().stream().map(RatingResponse::of).toList(),
                list.total(),
                page.skip(),
                page.limit());
    }
}
