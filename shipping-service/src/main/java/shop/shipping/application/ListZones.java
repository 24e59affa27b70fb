package shop.shipping.application;

import java.util.List;
import shop.platform.kernel.Page;
import shop.shipping.domain.Zone;
import shop.shipping.domain.Zones;

/** Lists zones, the oldest first. */
public final class ListZones {

    private final Zones zones;

    public ListZones(Zones zones) {
        this.zones = zones;
    }

    public List<Zone> handle(Page page) {
        return zones.list(page);
    }
}
