package shop.platform.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * An amount in one currency, always at the currency's own scale (2 for USD, 0 for VND). Fractions
 * that do not fit are rounded half-even; amounts of different currencies never mix.
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    public Money {
        amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_EVEN);
    }

    public static Money of(String amount, Currency currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** Whether {@code amount} has no more decimals than {@code currency} knows. */
    public static boolean fits(BigDecimal amount, Currency currency) {
        return amount.stripTrailingZeros().scale() <= currency.getDefaultFractionDigits();
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    public Money times(long factor) {
        return new Money(amount.multiply(BigDecimal.valueOf(factor)), currency);
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    /**
     * Splits this amount in proportion to {@code weights}; the parts add up to the whole to the
     * last cent. What rounding leaves over goes, a smallest unit each, to the first parts with a
     * weight.
     *
     * @throws IllegalArgumentException if a weight is negative or all are zero
     */
    public List<Money> allocate(List<Long> weights) {
        if (weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("a weight is negative: " + weights);
        }
        var sum =
                weights.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            throw new IllegalArgumentException("no weight is positive: " + weights);
        }
        var parts = new ArrayList<BigDecimal>(weights.size());
        var rest = amount;
        for (var weight : weights) {
            var part =
                    amount.multiply(BigDecimal.valueOf(weight))
                            .divide(sum, amount.scale(), RoundingMode.DOWN);
            parts.add(part);
            rest = rest.subtract(part);
        }
        var unit = BigDecimal.valueOf(amount.signum(), amount.scale());
        for (var i = 0; rest.signum() != 0; i = (i + 1) % parts.size()) {
            if (weights.get(i) > 0) {
                parts.set(i, parts.get(i).add(unit));
                rest = rest.subtract(unit);
            }
        }
        return parts.stream().map(part -> new Money(part, currency)).toList();
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(this + " and " + other + " do not mix");
        }
        return other;
    }
}
