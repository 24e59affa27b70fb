package shop.shipping.application;

import shop.shipping.domain.Zone;
import shop.shipping.domain.ZoneDetails;
import shop.shipping.domain.Zones;

/** Enters a zone. */
public final class EnterZone {

    private final Zones zones;

    public EnterZone(Zones zones) {
        this.zones = zones;
    }

    public Zone handle(ZoneDetails details) {
        return zones.add(details);
    }
}
