package shop.promotion.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.promotion.domain.Code;
import shop.promotion.domain.Evaluation;
import shop.promotion.domain.Evaluation.Applied;
import shop.promotion.domain.Evaluation.Discount;
import shop.promotion.domain.Evaluation.LineDiscounts;
import shop.promotion.domain.Evaluation.NotApplied;

/** What a cart gets, and why it does not get the rest. */
@Json(naming = Json.Naming.LowerUnderscore)
record EvaluationResponse(
        List<LineResponse> lines,
        @Nullable FreeShippingResponse freeShipping,
        List<AppliedResponse> applied,
        List<NotAppliedResponse> notApplied,
        BigDecimal discountTotal) {

    @Json(naming = Json.Naming.LowerUnderscore)
    record LineResponse(String productId, List<DiscountResponse> discounts, BigDecimal discount) {

        private static LineResponse of(LineDiscounts line) {
            return new LineResponse(
                    line.product().value(),
                    line.discounts().stream().map(DiscountResponse::of).toList(),
                    line.sum().amount());
        }
    }

    @Json(naming = Json.Naming.LowerUnderscore)
    record DiscountResponse(
            long promotionId, String name, @Nullable String code, BigDecimal amount) {

        private static DiscountResponse of(Discount discount) {
            var promotion = discount.promotion();
            return new DiscountResponse(
                    promotion.id().value(),
                    promotion.name(),
                    text(promotion.code()),
                    discount.amount().amount());
        }
    }

    @Json(naming = Json.Naming.LowerUnderscore)
    record FreeShippingResponse(long promotionId, String name, @Nullable String code) {

        private static FreeShippingResponse of(Applied applied) {
            var promotion = applied.promotion();
            return new FreeShippingResponse(
                    promotion.id().value(), promotion.name(), text(promotion.code()));
        }
    }

    /**
     * @param checkedAtCheckout which of its conditions can be told only there
     */
    @Json(naming = Json.Naming.LowerUnderscore)
    record AppliedResponse(
            long promotionId,
            String name,
            @Nullable String code,
            String kind,
            BigDecimal amount,
            List<String> checkedAtCheckout) {

        static AppliedResponse of(Applied applied) {
            var promotion = applied.promotion();
            return new AppliedResponse(
                    promotion.id().value(),
                    promotion.name(),
                    text(promotion.code()),
                    applied.kind(),
                    applied.amount().amount(),
                    applied.open());
        }
    }

    @Json(naming = Json.Naming.LowerUnderscore)
    record NotAppliedResponse(
            @Nullable Long promotionId,
            @Nullable String name,
            @Nullable String code,
            String reason,
            String detail) {

        static NotAppliedResponse of(NotApplied notApplied) {
            var promotion = notApplied.promotion();
            return new NotAppliedResponse(
                    promotion == null ? null : promotion.id().value(),
                    promotion == null ? null : promotion.name(),
                    text(notApplied.code()),
                    notApplied.objection().reason().word(),
                    notApplied.objection().detail());
        }
    }

    static EvaluationResponse of(Evaluation evaluation) {
        var shipping = evaluation.freeShipping();
        return new EvaluationResponse(
                linesOf(evaluation),
                shipping == null ? null : FreeShippingResponse.of(shipping),
                evaluation.applied().stream().map(AppliedResponse::of).toList(),
                evaluation.notApplied().stream().map(NotAppliedResponse::of).toList(),
                evaluation.total().amount());
    }

    static List<LineResponse> linesOf(Evaluation evaluation) {
        return evaluation.lines().stream().map(LineResponse::of).toList();
    }

    private static @Nullable String text(@Nullable Code code) {
        return code == null ? null : code.value();
    }
}
