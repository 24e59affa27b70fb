package shop.shipping.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the price of sending depends on.
 *
 * @param value of the merchandise, after discounts
 * @param weight of all of it, in kilograms
 * @param items how many pieces
 */
public record Load(BigDecimal value, BigDecimal weight, int items) {

    private static final BigDecimal USUAL_WEIGHT = new BigDecimal("0.5");

    /**
     * So many pieces of one kind.
     *
     * @param weight of one, in kilograms; half a kilogram if not known
     */
    public record Line(int quantity, @Nullable BigDecimal weight) {}

    public static Load of(BigDecimal value, List<Line> lines) {
        var weight = BigDecimal.ZERO;
        var items = 0;
        for (var line : lines) {
            var each = line.weight() == null ? USUAL_WEIGHT : line.weight();
            weight = weight.add(each.multiply(BigDecimal.valueOf(line.quantity())));
            items = Math.addExact(items, line.quantity());
        }
        return new Load(value, weight, items);
    }
}
