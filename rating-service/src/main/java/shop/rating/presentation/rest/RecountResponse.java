package shop.rating.presentation.rest;

import io.avaje.jsonb.Json;
import shop.rating.application.RecountRatings;

/**
 * What came of counting anew.
 *
 * @param counted how many products
 * @param corrected how many of them had been counted wrongly
 */
@Json(naming = Json.Naming.LowerUnderscore)
record RecountResponse(long counted, long corrected) {

    static RecountResponse of(RecountRatings.Answer answer) {
        return new RecountResponse(answer.counted(), answer.corrected());
    }
}
