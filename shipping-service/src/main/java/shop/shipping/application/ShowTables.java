package shop.shipping.application;

import java.time.Clock;
import java.util.List;
import shop.shipping.domain.Locality;
import shop.shipping.domain.PriceTable;
import shop.shipping.domain.Rate;
import shop.shipping.domain.Rates;
import shop.shipping.domain.Zone;
import shop.shipping.domain.Zones;

/** Says what sending somewhere costs, whatever is sent. */
public final class ShowTables {

    private final Zones zones;
    private final Rates rates;
    private final Clock clock;

    public ShowTables(Zones zones, Rates rates, Clock clock) {
        this.zones = zones;
        this.rates = rates;
        this.clock = clock;
    }

    public PriceTable handle(Locality where) {
        var zone = Zone.closest(zones.around(where), where);
        var offered = zone.map(it -> rates.of(it.id())).orElse(List.<Rate>of());
        var name = zone.map(it -> it.details().name()).orElse(null);
        return new PriceTable(where, name, offered, clock.instant());
    }
}
