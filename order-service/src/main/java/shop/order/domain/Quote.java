package shop.order.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;

/**
 * What an order costs, and why. The parts always sum to the total: subtotal less discounts plus
 * shipping, plus the tax where prices do not include it, less the tax that a customer who accounts
 * for it himself is relieved of. Once given it never changes.
 *
 * @param taxExact the sum of all taxes before rounding
 * @param promotions what each promotion gives, over all lines and shipping
 * @param staleTables whose tables were the last known ones: {@code tax}, {@code shipping}
 */
public record Quote(
        List<OrderLine> lines,
        ShippingCharge shipping,
        Destination destination,
        boolean pricesIncludeTax,
        boolean reverseCharge,
        @Nullable String taxNote,
        TaxTable.Rounding rounding,
        BigDecimal taxExact,
        @Nullable CouponOutcome coupon,
        List<Discount> promotions,
        List<String> staleTables) {

    private static final int DIFFERENCE_SCALE = 6;

    public Quote {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a quote has at least one line");
        }
        lines = List.copyOf(lines);
        promotions = List.copyOf(promotions);
        staleTables = List.copyOf(staleTables);
        taxExact = taxExact.setScale(DIFFERENCE_SCALE, RoundingMode.HALF_UP);
    }

    /** Tax is inside the prices, whatever it is, and shipping is free. */
    public static Quote plain(List<OrderLine> lines) {
        var nothing = Money.zero(lines.getFirst().price().currency());
        return new Quote(
                lines,
                ShippingCharge.free(nothing),
                Destination.unknown(),
                true,
                false,
                null,
                TaxTable.Rounding.LINE,
                BigDecimal.ZERO,
                null,
                List.of(),
                List.of());
    }

    /** All lines before discounts. */
    public Money subtotal() {
        return sum(OrderLine::amount);
    }

    /** What all lines are cheaper by. */
    public Money discountTotal() {
        return sum(OrderLine::discount);
    }

    /** What shipping costs after discounts. */
    public Money shippingTotal() {
        return shipping.total();
    }

    public Money taxTotal() {
        return sum(line -> line.charge().tax()).plus(shipping.charge().tax());
    }

    /** The tax inside the prices that this customer does not pay. */
    public Money taxRelief() {
        return reverseCharge ? amounts().minus(total()) : Money.zero(total().currency());
    }

    /** What is to be paid. */
    public Money total() {
        return sum(line -> line.charge().gross()).plus(shipping.charge().gross());
    }

    /** By how much rounding has raised the tax. */
    public BigDecimal roundingDifference() {
        return taxTotal().amount().subtract(taxExact);
    }

    /** By rate, in order of appearance. */
    public List<TaxPart> taxes() {
        var parts = new LinkedHashMap<TaxRate, TaxPart>();
        Stream.concat(lines.stream().map(OrderLine::charge), Stream.of(shipping.charge()))
                .flatMap(charge -> charge.parts().stream())
                .forEach(part -> parts.merge(part.rate(), part, TaxPart::plus));
        return List.copyOf(parts.values());
    }

    /**
     * Refuses to sell at another price than the customer's coupon promised.
     *
     * @throws OrderProblem.CouponNotApplicable if there is a coupon that does not apply
     */
    public void refuseUselessCoupon() {
        if (coupon != null) {
            coupon.refuse();
        }
    }

    private Money amounts() {
        return sum(OrderLine::total).plus(shipping.total());
    }

    private Money sum(Function<OrderLine, Money> part) {
        return lines.stream()
                .map(part)
                .reduce(Money::plus)
                .map(Objects::requireNonNull)
                .orElseThrow();
    }
}
