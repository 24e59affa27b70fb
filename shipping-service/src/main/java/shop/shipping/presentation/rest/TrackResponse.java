package shop.shipping.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import shop.shipping.application.OrderTrackView;

/**
 * @param orderFulfilment how far the whole order has come
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record TrackResponse(
        long orderId, String orderFulfilment, List<ShipmentResponse> shipments) {

    static TrackResponse of(OrderTrackView view) {
        return new TrackResponse(
                view.order().value(),
                view.fulfilment().word(),
                view.shipments().stream().map(ShipmentResponse::of).toList());
    }
}
