package shop.shipping.application;

import java.util.OptionalLong;
import shop.shipping.domain.ShippingProblem.ZoneNotFound;
import shop.shipping.domain.Zone;
import shop.shipping.domain.ZoneDetails;
import shop.shipping.domain.ZoneId;
import shop.shipping.domain.Zones;

/** Says all of a zone anew. */
public final class UpdateZone {

    /**
     * @param version the one this is based on; empty for whichever there is
     */
    public record Command(ZoneId zone, ZoneDetails details, OptionalLong version) {}

    private final Zones zones;

    public UpdateZone(Zones zones) {
        this.zones = zones;
    }

    public Zone handle(Command command) {
        var present =
                zones.find(command.zone()).orElseThrow(() -> new ZoneNotFound(command.zone()));
        var version = command.version().orElse(present.version());
        return zones.replace(new Zone(present.id(), version, command.details()));
    }
}
