package shop.shipping.application;

import java.util.OptionalLong;
import shop.shipping.domain.Rate;
import shop.shipping.domain.RateDetails;
import shop.shipping.domain.RateId;
import shop.shipping.domain.Rates;
import shop.shipping.domain.ShippingProblem.RateNotFound;

/** Says all of a rate anew. */
public final class UpdateRate {

    /**
     * @param version the one this is based on; empty for whichever there is
     */
    public record Command(RateId rate, RateDetails details, OptionalLong version) {}

    private final Rates rates;

    public UpdateRate(Rates rates) {
        this.rates = rates;
    }

    public Rate handle(Command command) {
        var present =
                rates.find(command.rate()).orElseThrow(() -> new RateNotFound(command.rate()));
        var version = command.version().orElse(present.version());
        return rates.replace(new Rate(present.id(), version, command.details()));
    }
}
