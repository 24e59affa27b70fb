package shop.tax.domain;

import java.time.YearMonth;
import shop.platform.kernel.Money;

/**
 * What was collected in a month.
 *
 * @param orders how many were paid
 */
public record LedgerSum(YearMonth month, Rate rate, long orders, Collected collected) {

    /** Money that came in and went back. */
    public record Collected(Money base, Money tax, Money refundedBase, Money refundedTax) {

        public Collected plus(Collected other) {
            return new Collected(
                    base.plus(other.base),
                    tax.plus(other.tax),
                    refundedBase.plus(other.refundedBase),
                    refundedTax.plus(other.refundedTax));
        }

        public Money netBase() {
            return base.minus(refundedBase);
        }

        public Money netTax() {
            return tax.minus(refundedTax);
        }
    }
}
