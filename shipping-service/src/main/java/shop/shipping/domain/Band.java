package shop.shipping.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;

/**
 * A price and the loads it is for; of bounds the least is included, the most is not.
 *
 * @param freeFrom the value from which on it costs nothing
 */
public record Band(
        BigDecimal minWeight,
        @Nullable BigDecimal maxWeight,
        BigDecimal minValue,
        @Nullable BigDecimal maxValue,
        BigDecimal base,
        BigDecimal perItem,
        BigDecimal perKg,
        BigDecimal percentOfValue,
        @Nullable BigDecimal freeFrom) {

    private static final int PERCENT = 2;

    /** The same number is the same band, however many zeros it was written with. */
    public Band {
        minWeight = plain(minWeight);
        maxWeight = maxWeight == null ? null : plain(maxWeight);
        minValue = plain(minValue);
        maxValue = maxValue == null ? null : plain(maxValue);
        base = plain(base);
        perItem = plain(perItem);
        perKg = plain(perKg);
        percentOfValue = plain(percentOfValue);
        freeFrom = freeFrom == null ? null : plain(freeFrom);
    }

    boolean holds(Load load) {
        return isWithin(minWeight, load.weight(), maxWeight)
                && isWithin(minValue, load.value(), maxValue);
    }

    /** The sum, and only the sum, is rounded half up to the currency's decimals. */
    Money price(Load load, Currency currency) {
        if (freeFrom != null && load.value().compareTo(freeFrom) >= 0) {
            return Money.zero(currency);
        }
        var share = percentOfValue.multiply(load.value()).movePointLeft(PERCENT);
        var sum =
                base.add(perItem.multiply(BigDecimal.valueOf(load.items())))
                        .add(perKg.multiply(load.weight()))
                        .add(share);
        var decimals = currency.getDefaultFractionDigits();
        return new Money(sum.setScale(decimals, RoundingMode.HALF_UP), currency);
    }

    private static BigDecimal plain(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static boolean isWithin(BigDecimal min, BigDecimal value, @Nullable BigDecimal max) {
        return value.compareTo(min) >= 0 && (max == null || value.compareTo(max) < 0);
    }
}
