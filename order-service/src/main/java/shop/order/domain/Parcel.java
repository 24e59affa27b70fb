package shop.order.domain;

import java.math.BigDecimal;
import java.util.List;
import shop.platform.kernel.Money;

/**
 * What shipping is charged by.
 *
 * @param value of the goods after discounts
 * @param weight in kg
 * @param items how many pieces
 */
public record Parcel(Money value, BigDecimal weight, int items) {

    /** Of one piece whose weight nobody has told. */
    private static final BigDecimal USUAL_WEIGHT = new BigDecimal("0.5");

    static Parcel of(List<OrderLine> lines) {
        var value = lines.stream().map(OrderLine::total).reduce(Money::plus).orElseThrow();
        var weight = lines.stream().map(Parcel::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        var items = lines.stream().mapToInt(line -> line.quantity().value()).sum();
        return new Parcel(value, weight, items);
    }

    private static BigDecimal weight(OrderLine line) {
        var one = line.weightKg() == null ? USUAL_WEIGHT : line.weightKg();
        return one.multiply(BigDecimal.valueOf(line.quantity().value()));
    }
}
