package shop.shipping.domain;

import java.time.Instant;

/**
 * What changes about a shipment.
 *
 * @param movements how many of the carrier's movements were taken in
 * @param events how many entries its history has
 */
public record ShipmentProgress(
        Items items,
        ShipmentStatus status,
        TrackingStatus tracking,
        Carriage carriage,
        int movements,
        int events,
        Instant changedAt) {

    ShipmentProgress holding(Items other) {
        return new ShipmentProgress(
                other, status, tracking, carriage, movements, events, changedAt);
    }

    ShipmentProgress at(ShipmentStatus next, TrackingStatus where, Instant now) {
        return new ShipmentProgress(items, next, where, carriage, movements, events + 1, now);
    }

    ShipmentProgress with(Carriage next) {
        return new ShipmentProgress(items, status, tracking, next, movements, events, changedAt);
    }

    ShipmentProgress heard(int number) {
        return new ShipmentProgress(items, status, tracking, carriage, number, events, changedAt);
    }
}
