package shop.promotion.domain;

import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is about to buy.
 *
 * @param code the one that was typed, if any
 */
public record Cart(Shopper shopper, Currency currency, List<CartLine> lines, @Nullable Code code) {

    public static final int MAX_LINES = 100;

    public Cart {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > MAX_LINES) {
            throw new PromotionProblem.FieldRefused(
                    "lines-out-of-range", "lines", "are 1 to " + MAX_LINES);
        }
    }
}
