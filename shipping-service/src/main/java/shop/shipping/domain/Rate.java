package shop.shipping.domain;

import java.util.Currency;
import java.util.Optional;
import shop.platform.kernel.Money;

/** What one method of sending costs in one zone. */
public record Rate(RateId id, long version, RateDetails details) {

    /** Empty if it is not for such a load. */
    Optional<Money> price(Load load, Currency currency) {
        return details.bands().stream()
                .filter(band -> band.holds(load))
                .findFirst()
                .map(band -> band.price(load, currency));
    }
}
