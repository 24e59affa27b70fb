package shop.promotion.presentation.rest;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;
import shop.promotion.domain.PromotionProblem.FieldRefused;

/** Amounts of money in requests. */
final class Amounts {

    static final String HIGHEST = "1000000000";

    private Amounts() {}

    /** Whoever declares the field sees to its bounds. */
    static Money money(BigDecimal amount, String field, Currency currency) {
        if (!Money.fits(amount, currency)) {
            throw new FieldRefused(
                    "bad-amount", field, "has no more decimals than " + currency + " knows");
        }
        return new Money(amount, currency);
    }

    static @Nullable Money moneyIfGiven(
            @Nullable BigDecimal amount, String field, Currency currency) {
        return amount == null ? null : money(amount, field, currency);
    }
}
