package shop.shipping.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Page;

/** All rates. */
public interface Rates {

    /**
     * @throws ShippingProblem.NoSuchZone if its zone is not there
     * @throws ShippingProblem.RateTaken if its zone has a rate for its method
     */
    Rate add(RateDetails details);

    Optional<Rate> find(RateId id);

    /**
     * The oldest first.
     *
     * @param zone only those of this zone
     */
    List<Rate> list(@Nullable ZoneId zone, Page page);

    /** All of a zone, the oldest first. */
    List<Rate> of(ZoneId zone);

    /**
     * Says all of a rate anew.
     *
     * @param rate with the version it was read in
     * @return it, with its next version
     * @throws ShippingProblem.ChangedMeanwhile if it has another version by now
     * @throws ShippingProblem.NoSuchZone if its zone is not there
     * @throws ShippingProblem.RateTaken if its zone has another rate for its method
     */
    Rate replace(Rate rate);

    /**
     * @throws ShippingProblem.ChangedMeanwhile if it has another version by now
     */
    void remove(Rate rate);
}
