package shop.order.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;

/**
 * One product of an order, at the price it had when it was ordered.
 *
 * @param price of one, before discounts
 * @param charge what is paid for all of the line
 */
public record OrderLine(
        ProductId product,
        Quantity quantity,
        Money price,
        @Nullable String name,
        @Nullable String category,
        @Nullable BigDecimal weightKg,
        List<Discount> discounts,
        Charge charge) {

    public OrderLine {
        discounts = List.copyOf(discounts);
    }

    /** With neither discount nor tax. */
    public OrderLine(ProductId product, Quantity quantity, Money price) {
        this(product, quantity, Offer.at(price));
    }

    OrderLine(ProductId product, Quantity quantity, Offer offer) {
        this(
                product,
                quantity,
                offer.price(),
                offer.name(),
                offer.category(),
                offer.weightKg(),
                List.of(),
                Charge.untaxed(offer.price().times(quantity.value())));
    }

    /**
     * Cheaper by {@code given}.
     *
     * @throws IllegalArgumentException if that is more than it costs
     */
    OrderLine less(List<Discount> given) {
        var taking = given.stream().filter(each -> !each.amount().isZero()).toList();
        var next =
                new OrderLine(product, quantity, price, name, category, weightKg, taking, charge);
        if (next.total().isNegative()) {
            throw new IllegalArgumentException(product + " costs less than nothing: " + given);
        }
        return next;
    }

    OrderLine taxed(Charge next) {
        return new OrderLine(product, quantity, price, name, category, weightKg, discounts, next);
    }

    /** Before discounts. */
    public Money amount() {
        return price.times(quantity.value());
    }

    public Money discount() {
        return discounts.stream()
                .map(Discount::amount)
                .reduce(Money.zero(price.currency()), Money::plus);
    }

    /** After discounts. */
    public Money total() {
        return amount().minus(discount());
    }
}
