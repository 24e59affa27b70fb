package shop.promotion.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shop.promotion.domain.Benefit;
import shop.promotion.domain.Benefit.BuyGet;
import shop.promotion.domain.Benefit.FixedAmount;
import shop.promotion.domain.Benefit.FixedPrice;
import shop.promotion.domain.Benefit.FreeShipping;
import shop.promotion.domain.Benefit.Percent;
import shop.promotion.domain.Code;
import shop.promotion.domain.Limits;
import shop.promotion.domain.Percentage;
import shop.promotion.domain.PromotionDetails;
import shop.promotion.domain.PromotionProblem.FieldRefused;
import shop.promotion.domain.Scope;
import shop.promotion.domain.Window;

/**
 * All that is to be said of a promotion. It gives one thing: {@code discount_percent}, {@code
 * discount_amount}, {@code fixed_price}, {@code free_shipping}, {@code buy_quantity} with {@code
 * get_quantity}, or {@code tiers}.
 *
 * @param code the one everybody may use; without one it is automatic unless said otherwise
 * @param automatic whether it needs no code; false for one whose codes are made in batches
 * @param active whether it is in force within its window; true unless said otherwise
 * @param advertised whether everybody may know of it; true unless said otherwise
 * @param kind may be said, and must then fit
 * @param discountPercent of all it is about
 * @param discountPercentage the same as {@code discount_percent}
 * @param discountAmount off all it is about together
 * @param fixedPrice what each unit costs
 * @param buyQuantity how many are paid
 * @param getQuantity how many more are reduced, the cheapest ones
 * @param getDiscountPercent by how much these are reduced; 100 unless said otherwise
 * @param tiers the highest that is reached holds
 * @param startsAt the first moment
 * @param endsAt the first moment at which it no longer holds
 * @param usageLimit how many orders may use it
 * @param usageLimitPerCustomer how many orders of one customer may use it
 * @param budget how much all uses together may take off
 * @param priority the higher ones take their turn first; 0 unless said otherwise
 * @param exclusive whether it is never given together with others
 * @param stopAfter whether none may follow it
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record PromotionRequest(
        @NotBlank @Size(max = PromotionDetails.LONGEST_NAME) String name,
        @Nullable @Size(max = Code.MAX_LENGTH) String code,
        @Nullable @Size(max = PromotionDetails.LONGEST_DESCRIPTION) String description,
        @Nullable Boolean automatic,
        @Nullable Boolean active,
        @Nullable Boolean advertised,
        @Nullable @Size(max = 20) String kind,
        @Nullable @Positive @DecimalMax("100") BigDecimal discountPercent,
        @Nullable @Positive @DecimalMax("100") BigDecimal discountPercentage,
        @Nullable @Positive @DecimalMax(Amounts.HIGHEST) BigDecimal discountAmount,
        @Nullable @PositiveOrZero @DecimalMax(Amounts.HIGHEST) BigDecimal fixedPrice,
        @Nullable Boolean freeShipping,
        @Nullable @Min(1) @Max(BuyGet.MOST) Integer buyQuantity,
        @Nullable @Min(1) @Max(BuyGet.MOST) Integer getQuantity,
        @Nullable @Positive @DecimalMax("100") BigDecimal getDiscountPercent,
        @Nullable @Size(min = 1, max = Benefit.Tiers.MOST) @Valid List<TierRequest> tiers,
        @Nullable @Valid ConditionsRequest conditions,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable @Min(1) @Max(Limits.MOST_USES) Integer usageLimit,
        @Nullable @Min(1) @Max(Limits.MOST_USES) Integer usageLimitPerCustomer,
        @Nullable @Positive @DecimalMax(Amounts.HIGHEST) BigDecimal budget,
        @Nullable @Min(-PromotionDetails.MOST_PRIORITY) @Max(PromotionDetails.MOST_PRIORITY)
                Integer priority,
        @Nullable Boolean exclusive,
        @Nullable Boolean stopAfter) {

    PromotionDetails toDetails(Currency currency) {
        return new PromotionDetails(
                name.strip(),
                description == null ? "" : description.strip(),
                code == null ? null : Code.toHave(code),
                Objects.requireNonNullElse(automatic, code == null),
                Objects.requireNonNullElse(active, true),
                Objects.requireNonNullElse(advertised, true),
                currency,
                benefit(currency),
                conditions == null ? Scope.EVERYTHING : conditions.scope(),
                conditions == null ? List.of() : conditions.conditions(currency),
                new Window(startsAt, endsAt),
                new Limits(
                        usageLimit,
                        usageLimitPerCustomer,
                        Amounts.moneyIfGiven(budget, "budget", currency)),
                Objects.requireNonNullElse(priority, 0),
                Boolean.TRUE.equals(exclusive),
                Boolean.TRUE.equals(stopAfter));
    }

    private Benefit benefit(Currency currency) {
        var said = said(currency);
        if (said.size() != 1) {
            throw new FieldRefused(
                    "not-one-benefit",
                    "discount_percent",
                    "is said, or discount_amount, fixed_price, free_shipping, buy_quantity with"
                            + " get_quantity, or tiers; exactly one of these");
        }
        var benefit = said.getFirst();
        if (kind != null && !kind.equals(benefit.kind())) {
            throw new FieldRefused("other-kind", "kind", "is " + benefit.kind() + " here");
        }
        return benefit;
    }

    private List<Benefit> said(Currency currency) {
        var said = new ArrayList<Benefit>();
        var percent = percent();
        if (percent != null) {
            said.add(new Percent(new Percentage(percent)));
        }
        if (discountAmount != null) {
            said.add(new FixedAmount(Amounts.money(discountAmount, "discount_amount", currency)));
        }
        if (fixedPrice != null) {
            said.add(new FixedPrice(Amounts.money(fixedPrice, "fixed_price", currency)));
        }
        if (Boolean.TRUE.equals(freeShipping)) {
            said.add(new FreeShipping());
        }
        if (buyQuantity != null && getQuantity != null) {
            said.add(new BuyGet(buyQuantity, getQuantity, getPercent()));
        } else if (buyQuantity != null || getQuantity != null || getDiscountPercent != null) {
            throw new FieldRefused(
                    "bad-buy-get", "buy_quantity", "and get_quantity are said together");
        }
        if (tiers != null) {
            said.add(TierRequest.tiers(tiers, currency));
        }
        return said;
    }

    private @Nullable BigDecimal percent() {
        if (discountPercent != null
                && discountPercentage != null
                && discountPercent.compareTo(discountPercentage) != 0) {
            throw new FieldRefused(
                    "two-percentages", "discount_percentage", "is the same as discount_percent");
        }
        return discountPercent == null ? discountPercentage : discountPercent;
    }

    private Percentage getPercent() {
        return getDiscountPercent == null ? Percentage.WHOLE : new Percentage(getDiscountPercent);
    }
}
