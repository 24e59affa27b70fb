package shop.shipping.domain;

import java.util.List;
import java.util.Optional;
import shop.platform.kernel.Page;

/** All zones. */
public interface Zones {

    /**
     * @throws ShippingProblem.ZoneNameTaken if another zone has its name
     */
    Zone add(ZoneDetails details);

    Optional<Zone> find(ZoneId id);

    /** The oldest first. */
    List<Zone> list(Page page);

    /** All to which the country, or the rest of the world, belongs. */
    List<Zone> around(Locality where);

    /**
     * Says all of a zone anew.
     *
     * @param zone with the version it was read in
     * @return it, with its next version
     * @throws ShippingProblem.ChangedMeanwhile if it has another version by now
     * @throws ShippingProblem.ZoneNameTaken if another zone has its name
     */
    Zone replace(Zone zone);

    /**
     * @throws ShippingProblem.ChangedMeanwhile if it has another version by now
     * @throws ShippingProblem.ZoneInUse if there are rates for it
     */
    void remove(Zone zone);
}
