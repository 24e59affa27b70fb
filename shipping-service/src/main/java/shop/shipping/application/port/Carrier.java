package shop.shipping.application.port;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import shop.shipping.domain.Errand;
import shop.shipping.domain.Movement;
import shop.shipping.domain.ShipmentId;

/**
 * Whoever carries parcels. It is never called inside a transaction, and each call may come again: a
 * shipment is booked once, however often it is asked for. What it cannot do now it throws at.
 */
public interface Carrier {

    /** By which customers know it. */
    String name();

    /**
     * Announces parcels; one that was cancelled before stays cancelled. If it throws, some may have
     * been announced.
     */
    void book(List<Errand> errands);

    /**
     * All it has done with each parcel so far, in order; what was told once is told again. Parcels
     * it knows nothing of, and those that were cancelled, are left out.
     */
    Map<ShipmentId, List<Movement>> movements(Collection<ShipmentId> shipments);

    /** Tells that a parcel will not come, whether it was announced or not. */
    void cancel(ShipmentId shipment);
}
