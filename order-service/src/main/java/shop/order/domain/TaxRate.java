package shop.order.domain;

import java.math.BigDecimal;

/**
 * One tax of a place.
 *
 * @param jurisdiction who levies it: {@code FR}, {@code US-CA}
 * @param rate in percent
 */
public record TaxRate(String jurisdiction, String name, BigDecimal rate) {

    public TaxRate {
        var plain = rate.stripTrailingZeros();
        rate = plain.scale() < 0 ? plain.setScale(0) : plain;
        if (rate.signum() < 0) {
            throw new IllegalArgumentException("a tax below nothing: " + rate);
        }
    }

    /** For splitting a tax over several rates. */
    long weight() {
        return rate.movePointRight(4).longValue();
    }
}
