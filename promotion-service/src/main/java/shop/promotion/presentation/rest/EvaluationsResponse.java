package shop.promotion.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import shop.promotion.domain.Evaluation;

/** One evaluation for each cart, in their order. */
@Json(naming = Json.Naming.LowerUnderscore)
record EvaluationsResponse(List<EvaluationResponse> evaluations) {

    static EvaluationsResponse of(List<Evaluation> evaluations) {
        return new EvaluationsResponse(evaluations.stream().map(EvaluationResponse::of).toList());
    }
}
