package shop.shipping.application;

import shop.shipping.domain.ShippingProblem.ZoneNotFound;
import shop.shipping.domain.Zone;
import shop.shipping.domain.ZoneId;
import shop.shipping.domain.Zones;

/** Shows one zone. */
public final class ShowZone {

    private final Zones zones;

    public ShowZone(Zones zones) {
        this.zones = zones;
    }

    public Zone handle(ZoneId id) {
        return zones.find(id).orElseThrow(() -> new ZoneNotFound(id));
    }
}
