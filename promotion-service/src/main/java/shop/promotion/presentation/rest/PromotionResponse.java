package shop.promotion.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;
import shop.promotion.domain.Benefit.BuyGet;
import shop.promotion.domain.Benefit.FixedAmount;
import shop.promotion.domain.Benefit.FixedPrice;
import shop.promotion.domain.Benefit.FreeShipping;
import shop.promotion.domain.Benefit.Percent;
import shop.promotion.domain.Benefit.Tiers;
import shop.promotion.domain.Promotion;

/**
 * A promotion. How often it was used and what is set aside for it is told to staff only.
 *
 * @param code the one everybody may use
 * @param kind what it gives: percent, fixed_amount, fixed_price, free_shipping, buy_x_get_y, tiers
 * @param used how many orders use it
 * @param spent what all uses together take off
 */
@Json(naming = Json.Naming.LowerUnderscore)
record PromotionResponse(
        long id,
        String name,
        @Nullable String code,
        String description,
        String kind,
        String currency,
        @Nullable BigDecimal discountPercent,
        @Nullable BigDecimal discountAmount,
        @Nullable BigDecimal fixedPrice,
        boolean freeShipping,
        @Nullable Integer buyQuantity,
        @Nullable Integer getQuantity,
        @Nullable BigDecimal getDiscountPercent,
        @Nullable List<TierResponse> tiers,
        ConditionsResponse conditions,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        boolean automatic,
        int priority,
        boolean exclusive,
        boolean stopAfter,
        @Nullable Integer usageLimitPerCustomer,
        @Nullable Integer usageLimit,
        @Nullable BigDecimal budget,
        @Nullable Long used,
        @Nullable BigDecimal spent,
        @Nullable Boolean active,
        @Nullable Boolean advertised,
        @Nullable Boolean archived,
        @Nullable Long version,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    static PromotionResponse of(Promotion promotion) {
        return of(promotion, true);
    }

    static PromotionResponse forEverybody(Promotion promotion) {
        return of(promotion, false);
    }

    private static PromotionResponse of(Promotion promotion, boolean all) {
        var details = promotion.details();
        var benefit = details.benefit();
        var limits = details.limits();
        return new PromotionResponse(
                promotion.id().value(),
                details.name(),
                details.code() == null ? null : details.code().value(),
                details.description(),
                benefit.kind(),
                details.currency().getCurrencyCode(),
                benefit instanceof Percent(var percent) ? percent.value() : null,
                benefit instanceof FixedAmount(var amount) ? amount.amount() : null,
                benefit instanceof FixedPrice(var price) ? price.amount() : null,
                benefit instanceof FreeShipping,
                benefit instanceof BuyGet it ? it.buy() : null,
                benefit instanceof BuyGet it ? it.get() : null,
                benefit instanceof BuyGet it ? it.percent().value() : null,
                benefit instanceof Tiers it ? tiers(it) : null,
                ConditionsResponse.of(details),
                details.window().from(),
                details.window().until(),
                details.isAutomatic(),
                details.priority(),
                details.isExclusive(),
                details.stopsOthers(),
                limits.usesPerCustomer(),
                all ? limits.uses() : null,
                all ? amount(limits.budget()) : null,
                all ? promotion.usage().uses() : null,
                all ? promotion.usage().spent().amount() : null,
                all ? details.isActive() : null,
                all ? details.isAdvertised() : null,
                all ? promotion.isArchived() : null,
                all ? promotion.version() : null,
                all ? promotion.createdAt() : null,
                all ? promotion.updatedAt() : null);
    }

    private static List<TierResponse> tiers(Tiers tiers) {
        return tiers.tiers().stream().map(it -> TierResponse.of(tiers.measure(), it)).toList();
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
