package shop.tax.domain;

import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;

/**
 * What is to be taxed.
 *
 * @param shipping what delivery costs; {@code null} where it is not asked about
 */
public record Cart(Currency currency, List<Line> lines, @Nullable Money shipping) {

    public static final int MAX_LINES = 200;

    public Cart {
        lines = List.copyOf(lines);
    }

    /**
     * @param amount of the whole line, after discounts
     */
    public record Line(TaxCategory category, Money amount) {}
}
