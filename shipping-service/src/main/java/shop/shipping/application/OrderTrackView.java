package shop.shipping.application;

import java.util.List;
import shop.shipping.domain.OrderFulfilment;
import shop.shipping.domain.OrderId;

/** How far an order and each of its shipments have come. */
public record OrderTrackView(
        OrderId order, OrderFulfilment fulfilment, List<ShipmentView> shipments) {}
