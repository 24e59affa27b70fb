package shop.shipping.domain;

import java.util.Locale;

/** Where the carrier has a parcel: an axis of its own beside the shop's {@link ShipmentStatus}. */
public enum TrackingStatus {
    PRE_TRANSIT,
    IN_TRANSIT,
    OUT_FOR_DELIVERY,
    DELIVERED,
    FAILURE,
    RETURN_TO_SENDER;

    /** How far a shipment must have come for its parcel to be there. */
    ShipmentStatus status() {
        return switch (this) {
            case PRE_TRANSIT -> ShipmentStatus.PACKED;
            case IN_TRANSIT, OUT_FOR_DELIVERY, FAILURE -> ShipmentStatus.SHIPPED;
            case DELIVERED -> ShipmentStatus.DELIVERED;
            case RETURN_TO_SENDER -> ShipmentStatus.RETURNED;
        };
    }

    /** The word on the wire and in the table: {@code in_transit}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static TrackingStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
