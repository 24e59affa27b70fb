package shop.order.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;

/**
 * What shipping costs.
 *
 * @param method absent for the free one
 * @param price before discounts
 */
public record ShippingCharge(
        @Nullable String method,
        @Nullable String name,
        Money price,
        List<Discount> discounts,
        Charge charge) {

    public ShippingCharge {
        discounts = List.copyOf(discounts);
    }

    static ShippingCharge free(Money nothing) {
        return new ShippingCharge(null, null, nothing, List.of(), Charge.untaxed(nothing));
    }

    static ShippingCharge of(ShippingTable.Method method, Money price) {
        return new ShippingCharge(
                method.code(), method.name(), price, List.of(), Charge.untaxed(price));
    }

    /** Free by a promotion; where it is free anyway, the promotion has nothing to give. */
    ShippingCharge freeBy(Promotion promotion) {
        return price.isZero()
                ? this
                : new ShippingCharge(
                        method, name, price, List.of(new Discount(promotion, price)), charge);
    }

    ShippingCharge taxed(Charge next) {
        return new ShippingCharge(method, name, price, discounts, next);
    }

    public Money discount() {
        return discounts.stream()
                .map(Discount::amount)
                .reduce(Money.zero(price.currency()), Money::plus);
    }

    /** After discounts. */
    public Money total() {
        return price.minus(discount());
    }
}
