package shop.tax.domain;

import java.time.Instant;
import java.util.Locale;
import shop.platform.kernel.Money;

/**
 * One line of the ledger. Amounts are never negative; the kind says which way they go.
 *
 * @param base the net amount the rate falls on
 */
public record LedgerEntry(Kind kind, Instant at, Rate rate, Money base, Money tax) {

    public enum Kind {
        SALE,
        REFUND;

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean isNothing() {
        return base.isZero() && tax.isZero();
    }
}
