package shop.shipping.application;

import shop.shipping.application.port.ShipmentBoard;
import shop.shipping.domain.Reach;
import shop.shipping.domain.ShipmentId;
import shop.shipping.domain.ShippingProblem.ShipmentNotFound;

/** Shows one shipment to whom it belongs. */
public final class ShowShipment {

    private final ShipmentBoard board;

    public ShowShipment(ShipmentBoard board) {
        this.board = board;
    }

    public ShipmentView handle(ShipmentId id, Reach reach) {
        return board.find(id, reach).orElseThrow(() -> new ShipmentNotFound(id));
    }
}
