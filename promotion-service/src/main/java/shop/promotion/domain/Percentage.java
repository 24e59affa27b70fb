package shop.promotion.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import shop.platform.kernel.Money;

/** Part of a whole: more than 0 and at most 100, with four decimals at most. */
public record Percentage(BigDecimal value) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 4;

    public static final Percentage WHOLE = new Percentage(HUNDRED);

    public Percentage {
        if (value.signum() <= 0
                || value.compareTo(HUNDRED) > 0
                || value.stripTrailingZeros().scale() > DECIMALS) {
            throw new PromotionProblem.FieldRefused(
                    "bad-percentage",
                    "discount_percent",
                    "is more than 0 and at most 100, with four decimals at most");
        }
        value = value.setScale(DECIMALS).stripTrailingZeros();
        value = value.setScale(Math.max(value.scale(), 0));
    }

    public static Percentage of(String value) {
        return new Percentage(new BigDecimal(value));
    }

    /** That part of {@code whole}; half a smallest unit is rounded up. */
    Money of(Money whole) {
        var exact = whole.amount().multiply(value);
        var rounded = exact.divide(HUNDRED, whole.amount().scale(), RoundingMode.HALF_UP);
        return new Money(rounded, whole.currency());
    }

    @Override
    public String toString() {
        return value.toPlainString() + " %";
    }
}
