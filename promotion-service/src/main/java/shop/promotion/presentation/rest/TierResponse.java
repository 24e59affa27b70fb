package shop.promotion.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import shop.promotion.domain.Benefit.FixedAmount;
import shop.promotion.domain.Benefit.Percent;
import shop.promotion.domain.Benefit.Tiers;
import shop.promotion.domain.Benefit.Tiers.Measure;

@Json(naming = Json.Naming.LowerUnderscore)
record TierResponse(
        @Nullable BigDecimal minSubtotal,
        @Nullable Integer minQuantity,
        @Nullable BigDecimal discountPercent,
        @Nullable BigDecimal discountAmount) {

    static TierResponse of(Measure measure, Tiers.Tier tier) {
        return new TierResponse(
                measure == Measure.SUBTOTAL ? tier.from() : null,
                measure == Measure.QUANTITY ? tier.from().intValueExact() : null,
                tier.benefit() instanceof Percent(var percent) ? percent.value() : null,
                tier.benefit() instanceof FixedAmount(var amount) ? amount.amount() : null);
    }
}
