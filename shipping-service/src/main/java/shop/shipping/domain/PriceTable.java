package shop.shipping.domain;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;

/**
 * What sending somewhere costs.
 *
 * @param zone {@code null} if nothing is sent there
 */
public record PriceTable(Locality where, @Nullable String zone, List<Rate> rates, Instant asOf) {

    /** Empty if there is no such method there, or not for such a load. */
    public Optional<Money> price(String method, Load load, Currency currency) {
        return rate(method).flatMap(rate -> rate.price(load, currency));
    }

    public Optional<Rate> rate(String method) {
        return rates.stream().filter(it -> it.details().method().equals(method)).findFirst();
    }
}
