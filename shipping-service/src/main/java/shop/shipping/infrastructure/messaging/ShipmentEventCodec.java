package shop.shipping.infrastructure.messaging;

import java.util.List;
import shop.platform.messaging.EventJson;
import shop.platform.messaging.News;
import shop.shipping.domain.CustomerId;
import shop.shipping.domain.Fulfilment;
import shop.shipping.domain.FulfilmentState.Due;
import shop.shipping.domain.FulfilmentState.Ended;
import shop.shipping.domain.FulfilmentState.Unpaid;
import shop.shipping.domain.Items;
import shop.shipping.domain.OrderId;
import shop.shipping.domain.Purchase;
import shop.shipping.domain.ShipmentEvent;
import shop.shipping.domain.ShipmentEvent.ShipmentCreated;
import shop.shipping.domain.ShipmentEvent.ShipmentUpdated;

/** How shipments' news read on {@code shipping-events}; the shapes stand in {@code contracts/}. */
public final class ShipmentEventCodec {

    private static final String TOPIC = "shipping-events";

    private ShipmentEventCodec() {}

    /** All of an order go under its number, so that they stay in their order. */
    public static List<News> encode(Fulfilment fulfilment) {
        return fulfilment.news().stream()
                .map(event -> encode(fulfilment.order(), customer(fulfilment), event))
                .toList();
    }

    private static News encode(OrderId order, CustomerId customer, ShipmentEvent event) {
        var type =
                switch (event) {
                    case ShipmentCreated _ -> "shipment_created";
                    case ShipmentUpdated _ -> "shipment_updated";
                };
        var label = event.label();
        var body =
                EventJson.of(type)
                        .put("shipment_id", label.id().value())
                        .put("order_id", order.value())
                        .put("user_id", customer.value())
                        .put("status", event.status().word())
                        .put("carrier", label.delivery().carrier())
                        .put("tracking_number", label.tracking().value())
                        .put("order_fulfilment", event.fulfilment().word());
        switch (event) {
            case ShipmentCreated created -> complete(body, created);
            case ShipmentUpdated updated -> complete(body, updated);
        }
        return new News(
                "shipment", order.toString(), event.version(), type, TOPIC, body.toString());
    }

    private static void complete(EventJson body, ShipmentCreated created) {
        var delivery = created.label().delivery();
        body.put("shipping_method", delivery.method())
                .put("items", items(created.items()))
                .put("estimated_from", delivery.window().from().toString())
                .put("estimated_until", delivery.window().until().toString())
                .put("created_at", created.at());
    }

    private static void complete(EventJson body, ShipmentUpdated updated) {
        body.put("previous_status", updated.previous().word())
                .put("tracking_status", updated.tracking().word())
                .put("location", updated.remark().location())
                .put("note", updated.remark().note())
                .put("updated_at", updated.at());
    }

    private static List<EventJson> items(Items items) {
        return items.quantities().entrySet().stream()
                .map(item ->
                        EventJson.object()
                                .put("product_id", item.getKey().value())
                                .put("quantity", item.getValue()))
                .toList();
    }

    /** Where nothing was paid for there are no shipments, and no news of any. */
    private static CustomerId customer(Fulfilment fulfilment) {
        return switch (fulfilment.state()) {
            case Due(Purchase purchase) -> purchase.customer();
            case Ended(Purchase purchase) when purchase != null -> purchase.customer();
            case Ended _, Unpaid _ ->
                    throw new IllegalStateException("nobody's order: " + fulfilment.order());
        };
    }
}
