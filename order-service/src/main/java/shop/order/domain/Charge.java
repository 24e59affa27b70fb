package shop.order.domain;

import java.util.List;
import shop.platform.kernel.Money;

/**
 * What is paid for a line or for shipping, and how much of that is tax.
 *
 * @param net without tax
 * @param tax the sum of {@code parts}
 */
public record Charge(Money net, Money tax, List<TaxPart> parts) {

    public Charge {
        parts = List.copyOf(parts);
    }

    static Charge untaxed(Money amount) {
        return new Charge(amount, Money.zero(amount.currency()), List.of());
    }

    /** What is paid. */
    public Money gross() {
        return net.plus(tax);
    }
}
