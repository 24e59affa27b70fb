package shop.promotion.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.promotion.domain.Code;
import shop.promotion.domain.Evaluation;
import shop.promotion.presentation.rest.EvaluationResponse.AppliedResponse;
import shop.promotion.presentation.rest.EvaluationResponse.LineResponse;
import shop.promotion.presentation.rest.EvaluationResponse.NotAppliedResponse;

/**
 * What a code gives, together with what needs no code.
 *
 * @param applies whether the code gives anything
 * @param reason why not, for programs
 * @param detail why not, for people
 * @param discountTotal of all promotions
 */
@Json(naming = Json.Naming.LowerUnderscore)
record ApplyCodeResponse(
        String code,
        boolean applies,
        @Nullable String reason,
        @Nullable String detail,
        BigDecimal discountTotal,
        String currency,
        boolean freeShipping,
        List<LineResponse> lines,
        List<AppliedResponse> applied,
        List<NotAppliedResponse> notApplied) {

    static ApplyCodeResponse of(Code code, Evaluation evaluation) {
        var objection =
                evaluation.notApplied().stream()
                        .filter(it -> code.equals(it.code()))
                        .map(Evaluation.NotApplied::objection)
                        .findFirst();
        return new ApplyCodeResponse(
                code.value(),
                objection.isEmpty(),
                objection.map(it -> it.reason().word()).orElse(null),
                objection.map(it -> it.detail()).orElse(null),
                evaluation.total().amount(),
                evaluation.total().currency().getCurrencyCode(),
                evaluation.freeShipping() != null,
                EvaluationResponse.linesOf(evaluation),
                evaluation.applied().stream().map(AppliedResponse::of).toList(),
                evaluation.notApplied().stream().map(NotAppliedResponse::of).toList());
    }
}
