package shop.shipping.domain;

import java.util.Locale;
import java.util.stream.Stream;

/** How far the shop has come with a shipment. */
public enum ShipmentStatus {
    PENDING,
    PACKED,
    SHIPPED,
    DELIVERED,
    CANCELLED,
    RETURNED;

    /** Whether it still counts for its order. */
    public boolean isLive() {
        return switch (this) {
            case PENDING, PACKED, SHIPPED, DELIVERED -> true;
            case CANCELLED, RETURNED -> false;
        };
    }

    /** Where the carrier has it if nothing else is known; a cancelled one stays where it was. */
    TrackingStatus tracking(TrackingStatus before) {
        return switch (this) {
            case PENDING, PACKED -> TrackingStatus.PRE_TRANSIT;
            case SHIPPED -> TrackingStatus.IN_TRANSIT;
            case DELIVERED -> TrackingStatus.DELIVERED;
            case RETURNED -> TrackingStatus.RETURN_TO_SENDER;
            case CANCELLED -> before;
        };
    }

    /** The word on the wire and in the table: {@code pending}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws ShippingProblem.UnknownStatus if no status has this name
     */
    public static ShipmentStatus of(String word) {
        return Stream.of(values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElseThrow(ShippingProblem.UnknownStatus::new);
    }
}
