package shop.order.domain;

import shop.platform.kernel.Money;

/**
 * What one rate comes to.
 *
 * @param base the net amount it is taken of
 */
public record TaxPart(TaxRate rate, Money base, Money amount) {

    TaxPart plus(TaxPart other) {
        return new TaxPart(rate, base.plus(other.base), amount.plus(other.amount));
    }
}
