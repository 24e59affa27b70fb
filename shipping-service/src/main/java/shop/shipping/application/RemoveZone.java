package shop.shipping.application;

import java.util.OptionalLong;
import shop.shipping.domain.ShippingProblem.ZoneNotFound;
import shop.shipping.domain.Zone;
import shop.shipping.domain.ZoneId;
import shop.shipping.domain.Zones;

/** Takes a zone out for which there are no rates. */
public final class RemoveZone {

    private final Zones zones;

    public RemoveZone(Zones zones) {
        this.zones = zones;
    }

    /**
     * @param version the one this is based on; empty for whichever there is
     */
    public void handle(ZoneId id, OptionalLong version) {
        var present = zones.find(id).orElseThrow(() -> new ZoneNotFound(id));
        zones.remove(new Zone(id, version.orElse(present.version()), present.details()));
    }
}
