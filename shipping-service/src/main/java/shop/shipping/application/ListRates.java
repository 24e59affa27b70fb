package shop.shipping.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Page;
import shop.shipping.domain.Rate;
import shop.shipping.domain.Rates;
import shop.shipping.domain.ZoneId;

/** Lists rates, the oldest first. */
public final class ListRates {

    private final Rates rates;

    public ListRates(Rates rates) {
        this.rates = rates;
    }

    /**
     * @param zone only those of this zone
     */
    public List<Rate> handle(@Nullable ZoneId zone, Page page) {
        return rates.list(zone, page);
    }
}
