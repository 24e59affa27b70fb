package shop.shipping.application;

import shop.shipping.application.port.ShipmentBoard;
import shop.shipping.domain.ShippingProblem.UnknownTrackingNumber;
import shop.shipping.domain.TrackingNumber;

/** Shows where a parcel is to whoever knows its number. */
public final class TrackParcel {

    private final ShipmentBoard board;

    public TrackParcel(ShipmentBoard board) {
        this.board = board;
    }

    public ShipmentView handle(TrackingNumber number) {
        return board.find(number).orElseThrow(UnknownTrackingNumber::new);
    }
}
