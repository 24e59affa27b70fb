package shop.rating.presentation.rest;

import io.avaje.jsonb.Json;
import shop.rating.application.RatingView;

/**
 * How many a rating has helped.
 *
 * @param voted whether the caller is among them
 */
@Json(naming = Json.Naming.LowerUnderscore)
record HelpfulResponse(long ratingId, long helpful, boolean voted) {

    static HelpfulResponse of(RatingView view, boolean voted) {
        return new HelpfulResponse(view.id(), view.helpful(), voted);
    }
}
