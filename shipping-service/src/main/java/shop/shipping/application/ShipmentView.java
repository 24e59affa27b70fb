package shop.shipping.application;

import java.time.Instant;
import java.util.List;
import shop.shipping.domain.CustomerId;
import shop.shipping.domain.Label;
import shop.shipping.domain.OrderId;
import shop.shipping.domain.Remark;
import shop.shipping.domain.ShipmentProgress;
import shop.shipping.domain.ShipmentStatus;
import shop.shipping.domain.TrackingStatus;

/**
 * A shipment as it is shown.
 *
 * @param events its history, the oldest first
 */
public record ShipmentView(
        OrderId order,
        CustomerId customer,
        Label label,
        ShipmentProgress progress,
        List<Entry> events) {

    /** One entry of its history. */
    public record Entry(
            int number,
            ShipmentStatus status,
            TrackingStatus tracking,
            Remark remark,
            Instant at) {}
}
