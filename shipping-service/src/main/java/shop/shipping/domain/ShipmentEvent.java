package shop.shipping.domain;

import java.time.Instant;

/**
 * What has happened to a shipment. Each has the version of its order's fulfilment that it made; all
 * of a shipment, by number, are its history.
 */
public sealed interface ShipmentEvent {

    long version();

    Label label();

    /** Counts what has happened to the shipment, from 1. */
    int number();

    ShipmentStatus status();

    TrackingStatus tracking();

    Remark remark();

    OrderFulfilment fulfilment();

    Instant at();

    record ShipmentCreated(
            long version, Label label, Items items, OrderFulfilment fulfilment, Instant at)
            implements ShipmentEvent {

        @Override
        public int number() {
            return 1;
        }

        @Override
        public ShipmentStatus status() {
            return ShipmentStatus.PENDING;
        }

        @Override
        public TrackingStatus tracking() {
            return TrackingStatus.PRE_TRANSIT;
        }

        @Override
        public Remark remark() {
            return Remark.none();
        }
    }

    record ShipmentUpdated(
            long version,
            Label label,
            int number,
            ShipmentStatus status,
            ShipmentStatus previous,
            TrackingStatus tracking,
            Remark remark,
            OrderFulfilment fulfilment,
            Instant at)
            implements ShipmentEvent {}
}
