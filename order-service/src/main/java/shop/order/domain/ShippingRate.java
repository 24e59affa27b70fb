package shop.order.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;

/**
 * What a parcel within some bounds costs; the least is included, the most is not.
 *
 * @param freeFrom the value of goods from which nothing is charged
 */
public record ShippingRate(
        BigDecimal minWeight,
        @Nullable BigDecimal maxWeight,
        BigDecimal minValue,
        @Nullable BigDecimal maxValue,
        BigDecimal base,
        BigDecimal perItem,
        BigDecimal perKg,
        BigDecimal percentOfValue,
        @Nullable BigDecimal freeFrom) {

    boolean holds(Parcel parcel) {
        return isWithin(parcel.weight(), minWeight, maxWeight)
                && isWithin(parcel.value().amount(), minValue, maxValue);
    }

    Money price(Parcel parcel) {
        var value = parcel.value();
        if (freeFrom != null && value.amount().compareTo(freeFrom) >= 0) {
            return Money.zero(value.currency());
        }
        var sum =
                base.add(perItem.multiply(BigDecimal.valueOf(parcel.items())))
                        .add(perKg.multiply(parcel.weight()))
                        .add(percentOfValue.multiply(value.amount()).movePointLeft(2));
        var digits = value.currency().getDefaultFractionDigits();
        return new Money(sum.setScale(digits, RoundingMode.HALF_UP), value.currency());
    }

    private static boolean isWithin(BigDecimal what, BigDecimal min, @Nullable BigDecimal max) {
        return what.compareTo(min) >= 0 && (max == null || what.compareTo(max) < 0);
    }
}
