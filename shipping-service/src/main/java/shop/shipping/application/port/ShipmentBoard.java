package shop.shipping.application.port;

import java.util.List;
import java.util.Optional;
import shop.shipping.application.ShipmentView;
import shop.shipping.domain.OrderId;
import shop.shipping.domain.Reach;
import shop.shipping.domain.ShipmentFilter;
import shop.shipping.domain.ShipmentId;
import shop.shipping.domain.TrackingNumber;

/** Shipments with their history, to be looked at. */
public interface ShipmentBoard {

    Optional<ShipmentView> find(ShipmentId id, Reach reach);

    Optional<ShipmentView> find(TrackingNumber tracking);

    /** All of an order, the oldest first. */
    List<ShipmentView> of(OrderId order, Reach reach);

    /** Those that pass the filter, the largest number first. */
    List<ShipmentView> list(ShipmentFilter filter);
}
