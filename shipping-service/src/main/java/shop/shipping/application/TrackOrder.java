package shop.shipping.application;

import shop.shipping.application.port.ShipmentBoard;
import shop.shipping.domain.OrderFulfilment;
import shop.shipping.domain.OrderId;
import shop.shipping.domain.Reach;
import shop.shipping.domain.ShippingProblem.NothingUnderWay;

/** Shows how far all of an order has come. */
public final class TrackOrder {

    private final ShipmentBoard board;

    public TrackOrder(ShipmentBoard board) {
        this.board = board;
    }

    public OrderTrackView handle(OrderId order, Reach reach) {
        var shipments = board.of(order, reach);
        if (shipments.isEmpty()) {
            throw new NothingUnderWay(order);
        }
        var statuses = shipments.stream().map(it -> it.progress().status()).toList();
        return new OrderTrackView(order, OrderFulfilment.of(statuses), shipments);
    }
}
