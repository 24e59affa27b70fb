package shop.shipping.application;

import shop.shipping.domain.Rate;
import shop.shipping.domain.RateId;
import shop.shipping.domain.Rates;
import shop.shipping.domain.ShippingProblem.RateNotFound;

/** Shows one rate. */
public final class ShowRate {

    private final Rates rates;

    public ShowRate(Rates rates) {
        this.rates = rates;
    }

    public Rate handle(RateId id) {
        return rates.find(id).orElseThrow(() -> new RateNotFound(id));
    }
}
