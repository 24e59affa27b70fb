package shop.promotion.infrastructure.jdbc;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;
import shop.promotion.domain.Benefit;
import shop.promotion.domain.Benefit.BuyGet;
import shop.promotion.domain.Benefit.FixedAmount;
import shop.promotion.domain.Benefit.FixedPrice;
import shop.promotion.domain.Benefit.Flat;
import shop.promotion.domain.Benefit.FreeShipping;
import shop.promotion.domain.Benefit.Percent;
import shop.promotion.domain.Benefit.Tiers;
import shop.promotion.domain.Percentage;

/** A benefit in the column {@code promotions.benefit}. */
@Json(naming = Json.Naming.LowerUnderscore)
public record BenefitColumn(
        String kind,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal amount,
        @Nullable Integer buy,
        @Nullable Integer get,
        @Nullable String measure,
        @Nullable List<TierColumn> tiers) {

    private static final JsonType<BenefitColumn> JSON =
            Jsonb.builder().build().type(BenefitColumn.class);

    /** Either a percentage or an amount from somewhere on. */
    @Json(naming = Json.Naming.LowerUnderscore)
    public record TierColumn(
            BigDecimal from, @Nullable BigDecimal percent, @Nullable BigDecimal amount) {

        static TierColumn of(Tiers.Tier tier) {
            return switch (tier.benefit()) {
                case Percent(var percent) -> new TierColumn(tier.from(), percent.value(), null);
                case FixedAmount(var amount) -> new TierColumn(tier.from(), null, amount.amount());
            };
        }

        Tiers.Tier tier(Currency currency) {
            Flat benefit =
                    percent != null
                            ? new Percent(new Percentage(percent))
                            : new FixedAmount(new Money(Objects.requireNonNull(amount), currency));
            return new Tiers.Tier(from, benefit);
        }
    }

    static String write(Benefit benefit) {
        return JSON.toJson(of(benefit));
    }

    static Benefit read(String json, Currency currency) {
        return JSON.fromJson(json).benefit(currency);
    }

    private static BenefitColumn of(Benefit benefit) {
        var kind = benefit.kind();
        return switch (benefit) {
            case Percent(var percent) ->
                    new BenefitColumn(kind, percent.value(), null, null, null, null, null);
            case FixedAmount(var amount) ->
                    new BenefitColumn(kind, null, amount.amount(), null, null, null, null);
            case FixedPrice(var price) ->
                    new BenefitColumn(kind, null, price.amount(), null, null, null, null);
            case FreeShipping() -> new BenefitColumn(kind, null, null, null, null, null, null);
            case BuyGet(var buy, var get, var percent) ->
                    new BenefitColumn(kind, percent.value(), null, buy, get, null, null);
            case Tiers(var measure, var tiers) ->
                    new BenefitColumn(
                            kind,
                            null,
                            null,
                            null,
                            null,
                            measure.name(),
                            tiers.stream().map(TierColumn::of).toList());
        };
    }

    private Benefit benefit(Currency currency) {
        return switch (kind) {
            case "percent" -> new Percent(percentage());
            case "fixed_amount" -> new FixedAmount(money(currency));
            case "fixed_price" -> new FixedPrice(money(currency));
            case "free_shipping" -> new FreeShipping();
            case "buy_x_get_y" ->
                    new BuyGet(
                            Objects.requireNonNull(buy), Objects.requireNonNull(get), percentage());
            case "tiers" ->
                    new Tiers(
                            Tiers.Measure.valueOf(Objects.requireNonNull(measure)),
                            Objects.requireNonNull(tiers).stream()
                                    .map(it -> it.tier(currency))
                                    .toList());
            default -> throw new IllegalStateException("no kind of benefit: " + kind);
        };
    }

    private Percentage percentage() {
        return new Percentage(Objects.requireNonNull(percent));
    }

    private Money money(Currency currency) {
        return new Money(Objects.requireNonNull(amount), currency);
    }
}
