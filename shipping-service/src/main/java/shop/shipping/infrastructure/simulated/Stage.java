package shop.shipping.infrastructure.simulated;

import java.util.List;
import shop.shipping.domain.TrackingStatus;

/** What becomes of a parcel, one stage after the other. */
enum Stage {
    LABELLED(TrackingStatus.PRE_TRANSIT, "Warehouse", "Packed and labelled."),
    COLLECTED(TrackingStatus.IN_TRANSIT, "Warehouse", "Collected by the carrier."),
    SORTED(TrackingStatus.IN_TRANSIT, "Sorting centre %s", "On its way."),
    LOADED(TrackingStatus.OUT_FOR_DELIVERY, "Delivery depot %s", "Out for delivery."),
    DELIVERED(TrackingStatus.DELIVERED, "%s", "Handed over to the recipient."),
    NOBODY_THERE(TrackingStatus.FAILURE, "%s", "Could not be delivered."),
    SENT_BACK(TrackingStatus.RETURN_TO_SENDER, "Warehouse", "Returned to the sender.");

    static final List<Stage> TO_THE_DOOR = List.of(LABELLED, COLLECTED, SORTED, LOADED, DELIVERED);
    static final List<Stage> IN_VAIN =
            List.of(LABELLED, COLLECTED, SORTED, LOADED, NOBODY_THERE, SENT_BACK);

    private final TrackingStatus status;
    private final String place;
    private final String note;

    Stage(TrackingStatus status, String place, String note) {
        this.status = status;
        this.place = place;
        this.note = note;
    }

    TrackingStatus status() {
        return status;
    }

    String location(String destination) {
        return place.replace("%s", destination);
    }

    String note() {
        return note;
    }
}
