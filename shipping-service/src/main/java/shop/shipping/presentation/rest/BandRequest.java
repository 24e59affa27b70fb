package shop.shipping.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import shop.shipping.domain.Band;
import shop.shipping.domain.ShippingProblem.BandReversed;

/**
 * A price, {@code base + per_item × items + per_kg × weight + percent_of_value × value / 100}, and
 * the loads it is for. What is absent is 0, or has no limit.
 *
 * @param minWeightKg included
 * @param maxWeightKg not included
 * @param minValue included
 * @param maxValue not included
 * @param freeFrom the value from which on it costs nothing
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
public record BandRequest(
        @Nullable @PositiveOrZero @Digits(integer = 7, fraction = 3) BigDecimal minWeightKg,
        @Nullable @PositiveOrZero @Digits(integer = 7, fraction = 3) BigDecimal maxWeightKg,
        @Nullable @PositiveOrZero @Digits(integer = 12, fraction = 4) BigDecimal minValue,
        @Nullable @PositiveOrZero @Digits(integer = 12, fraction = 4) BigDecimal maxValue,
        @Nullable @PositiveOrZero @Digits(integer = 12, fraction = 4) BigDecimal base,
        @Nullable @PositiveOrZero @Digits(integer = 12, fraction = 4) BigDecimal perItem,
        @Nullable @PositiveOrZero @Digits(integer = 12, fraction = 4) BigDecimal perKg,
        @Nullable @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 4)
                BigDecimal percentOfValue,
        @Nullable @PositiveOrZero @Digits(integer = 12, fraction = 4) BigDecimal freeFrom) {

    Band toBand() {
        return new Band(
                orNothing(minWeightKg),
                more("max_weight_kg", minWeightKg, maxWeightKg),
                orNothing(minValue),
                more("max_value", minValue, maxValue),
                orNothing(base),
                orNothing(perItem),
                orNothing(perKg),
                orNothing(percentOfValue),
                freeFrom);
    }

    private static BigDecimal orNothing(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    private static @Nullable BigDecimal more(
            String field, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (max != null && max.compareTo(orNothing(min)) <= 0) {
            throw new BandReversed(field);
        }
        return max;
    }
}
