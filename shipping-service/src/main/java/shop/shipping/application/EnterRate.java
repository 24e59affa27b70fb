package shop.shipping.application;

import shop.shipping.domain.Rate;
import shop.shipping.domain.RateDetails;
import shop.shipping.domain.Rates;

/** Enters a rate. */
public final class EnterRate {

    private final Rates rates;

    public EnterRate(Rates rates) {
        this.rates = rates;
    }

    public Rate handle(RateDetails details) {
        return rates.add(details);
    }
}
