package shop.favourite.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import shop.platform.kernel.Money;

/** How cheap a product has to become before its watcher is told. */
public sealed interface Threshold {

    /** The highest price that is cheap enough, coming from {@code reference}. */
    Money trigger(Money reference);

    /** Any lower price will do. */
    record AnyDrop() implements Threshold {
        @Override
        public Money trigger(Money reference) {
            var currency = reference.currency();
            var smallest = BigDecimal.ONE.movePointLeft(currency.getDefaultFractionDigits());
            return reference.minus(new Money(smallest, currency));
        }
    }

    /** This price or a lower one. */
    record AtMost(Money price) implements Threshold {
        @Override
        public Money trigger(Money reference) {
            return price;
        }
    }

    /**
     * So much less, in percent.
     *
     * @param percent more than 0, less than 100
     */
    record LessBy(BigDecimal percent) implements Threshold {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        public LessBy {
            percent = percent.stripTrailingZeros();
            percent = percent.setScale(Math.max(percent.scale(), 0));
        }

        @Override
        public Money trigger(Money reference) {
            var currency = reference.currency();
            var exact = reference.amount().multiply(HUNDRED.subtract(percent)).movePointLeft(2);
            var scale = currency.getDefaultFractionDigits();
            return new Money(exact.setScale(scale, RoundingMode.FLOOR), currency);
        }
    }
}
