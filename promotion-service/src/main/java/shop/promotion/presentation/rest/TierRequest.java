package shop.promotion.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.promotion.domain.Benefit.FixedAmount;
import shop.promotion.domain.Benefit.Flat;
import shop.promotion.domain.Benefit.Percent;
import shop.promotion.domain.Benefit.Tiers;
import shop.promotion.domain.Benefit.Tiers.Measure;
import shop.promotion.domain.Benefit.Tiers.Tier;
import shop.promotion.domain.Percentage;
import shop.promotion.domain.PromotionProblem.FieldRefused;

/**
 * From how much or how many on one gets what.
 *
 * @param minSubtotal this, or {@code min_quantity}; the same in all tiers
 * @param discountPercent this, or {@code discount_amount}
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record TierRequest(
        @Nullable @Positive @DecimalMax(Amounts.HIGHEST) BigDecimal minSubtotal,
        @Nullable @Min(1) @Max(1_000_000) Integer minQuantity,
        @Nullable @Positive @DecimalMax("100") BigDecimal discountPercent,
        @Nullable @Positive @DecimalMax(Amounts.HIGHEST) BigDecimal discountAmount) {

    static Tiers tiers(List<TierRequest> tiers, Currency currency) {
        var bySubtotal = tiers.stream().filter(it -> it.minSubtotal() != null).count();
        if (bySubtotal != 0 && bySubtotal != tiers.size()) {
            throw new FieldRefused("bad-tiers", "tiers", "all go by one of subtotal and quantity");
        }
        return new Tiers(
                bySubtotal == 0 ? Measure.QUANTITY : Measure.SUBTOTAL,
                tiers.stream().map(it -> it.tier(currency)).toList());
    }

    private Tier tier(Currency currency) {
        return new Tier(from(currency), benefit(currency));
    }

    private BigDecimal from(Currency currency) {
        if (minSubtotal != null && minQuantity == null) {
            return Amounts.money(minSubtotal, "tiers.min_subtotal", currency).amount();
        }
        if (minQuantity != null && minSubtotal == null) {
            return BigDecimal.valueOf(minQuantity);
        }
        throw new FieldRefused("bad-tiers", "tiers", "have one of min_subtotal and min_quantity");
    }

    private Flat benefit(Currency currency) {
        if (discountPercent != null && discountAmount == null) {
            return new Percent(new Percentage(discountPercent));
        }
        if (discountAmount != null && discountPercent == null) {
            return new FixedAmount(
                    Amounts.money(discountAmount, "tiers.discount_amount", currency));
        }
        throw new FieldRefused(
                "bad-tiers", "tiers", "give one of discount_percent and discount_amount");
    }
}
