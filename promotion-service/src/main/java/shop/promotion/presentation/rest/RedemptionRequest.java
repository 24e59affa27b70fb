package shop.promotion.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.promotion.application.TakeRedemption;
import shop.promotion.domain.Code;
import shop.promotion.domain.CustomerId;
import shop.promotion.domain.PromotionId;
import shop.promotion.domain.PromotionProblem.FieldRefused;
import shop.promotion.domain.Redemption;
import shop.promotion.domain.RedemptionId;
import shop.promotion.domain.Use;

/**
 * What an order about to be placed uses.
 *
 * @param customerId absent for a guest
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record RedemptionRequest(
        @Nullable Long customerId,
        @NotNull @Size(min = 1, max = Redemption.MOST_USES) @Valid List<UseRequest> promotions) {

    /**
     * @param code by which it was had, if it was by one
     * @param amount what it takes off
     */
    @Valid
    @Json(naming = Json.Naming.LowerUnderscore)
    record UseRequest(
            @NotNull Long promotionId,
            @Nullable @Size(max = Code.MAX_LENGTH) String code,
            @NotNull @PositiveOrZero @DecimalMax(HIGHEST_AMOUNT) BigDecimal amount) {

        /** A whole cart's. */
        private static final String HIGHEST_AMOUNT = "100000000000000";

        private Use toUse(Currency currency) {
            var typed = code == null ? null : new Code(code);
            if (typed != null && !typed.canExist()) {
                throw new FieldRefused("bad-code", "promotions.code", "cannot be one");
            }
            return new Use(
                    new PromotionId(promotionId),
                    typed,
                    Amounts.money(amount, "promotions.amount", currency));
        }
    }

    TakeRedemption.Command toCommand(String redemption, Currency currency) {
        return new TakeRedemption.Command(
                new RedemptionId(redemption),
                customerId == null ? null : new CustomerId(customerId),
                promotions.stream().map(it -> it.toUse(currency)).toList());
    }
}
