package shop.shipping.application;

import java.util.OptionalLong;
import shop.shipping.domain.Rate;
import shop.shipping.domain.RateId;
import shop.shipping.domain.Rates;
import shop.shipping.domain.ShippingProblem.RateNotFound;

/** Takes a rate out. */
public final class RemoveRate {

    private final Rates rates;

    public RemoveRate(Rates rates) {
        this.rates = rates;
    }

    /**
     * @param version the one this is based on; empty for whichever there is
     */
    public void handle(RateId id, OptionalLong version) {
        var present = rates.find(id).orElseThrow(() -> new RateNotFound(id));
        rates.remove(new Rate(id, version.orElse(present.version()), present.details()));
    }
}
