package shop.shipping.application;

import java.util.List;
import shop.shipping.application.port.ShipmentBoard;
import shop.shipping.domain.ShipmentFilter;

/** Lists shipments. */
public final class ListShipments {

    private final ShipmentBoard board;

    public ListShipments(ShipmentBoard board) {
        this.board = board;
    }

    public List<ShipmentView> handle(ShipmentFilter filter) {
        return board.list(filter);
    }
}
