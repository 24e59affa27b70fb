package shop.order.infrastructure.messaging;

import java.util.List;
import shop.order.domain.Order;
import shop.order.domain.OrderEvent;
import shop.order.domain.OrderEvent.OrderCancelled;
import shop.order.domain.OrderEvent.OrderCreated;
import shop.order.domain.OrderEvent.OrderNoted;
import shop.order.domain.OrderEvent.OrderStatusUpdated;
import shop.order.domain.OrderLine;
import shop.order.domain.TaxPart;
import shop.platform.messaging.EventJson;
import shop.platform.messaging.News;

/** How events of orders look on the wire ({@code contracts/events/order-events}). */
public final class OrderEventCodec {

    public static final String TOPIC = "order-events";

    private OrderEventCodec() {}

    public static List<News> encode(Order order) {
        return order.news().stream().map(event -> encode(order, event)).toList();
    }

    public static String typeOf(OrderEvent event) {
        return switch (event) {
            case OrderCreated _ -> "order_created";
            case OrderStatusUpdated _ -> "order_status_updated";
            case OrderCancelled _ -> "order_cancelled";
            case OrderNoted _ -> "order_noted";
        };
    }

    private static News encode(Order order, OrderEvent event) {
        return new News(
                "order",
                order.id().toString(),
                event.version(),
                typeOf(event),
                TOPIC,
                payload(order, event).toString());
    }

    private static EventJson payload(Order order, OrderEvent event) {
        var json =
                EventJson.of(typeOf(event))
                        .put("order_id", order.id().value())
                        .put("user_id", order.customer().value())
                        .put("status", event.status().word());
        return switch (event) {
            case OrderCreated(_, var at) -> goods(json, order).put("created_at", at);
            case OrderStatusUpdated(_, var previous, _, var at) ->
                    goods(json.put("previous_status", previous.word()), order)
                            .put("updated_at", at);
            case OrderCancelled(_, var previous, _, var reason, var at) ->
                    goods(json.put("previous_status", previous.word()), order)
                            .put("reason", reason)
                            .put("cancelled_at", at);
            case OrderNoted(_, _, var note, var at) -> json.put("note", note).put("noted_at", at);
        };
    }

    private static EventJson goods(EventJson json, Order order) {
        var quote = order.quote();
        var coupon = quote.coupon();
        var redemption = order.redemption();
        return json.put("total_amount", order.total().amount())
                .put("currency", order.total().currency().getCurrencyCode())
                .put("items", quote.lines().stream().map(OrderEventCodec::item).toList())
                .put("shipping_address", order.address().value())
                .put("country", quote.destination().country())
                .put("region", quote.destination().region())
                .put("postal_code", quote.destination().postalCode())
                .put("shipping_method", quote.shipping().method())
                .put("coupon_code", coupon == null ? null : coupon.code().value())
                .put("redemption_id", redemption == null ? null : redemption.value())
                .put("subtotal", quote.subtotal().amount())
                .put("discount_total", quote.discountTotal().amount())
                .put("shipping_total", quote.shippingTotal().amount())
                .put("tax_total", quote.taxTotal().amount())
                .put("prices_include_tax", quote.pricesIncludeTax())
                .put("reverse_charge", quote.reverseCharge())
                .put("taxes", quote.taxes().stream().map(OrderEventCodec::tax).toList());
    }

    private static EventJson item(OrderLine line) {
        return EventJson.object()
                .put("product_id", line.product().value())
                .put("quantity", line.quantity().value())
                .put("price", line.price().amount())
                .put("name", line.name())
                .put("category", line.category())
                .put("weight_kg", line.weightKg())
                .put("discount", line.discount().amount())
                .put("total", line.total().amount());
    }

    private static EventJson tax(TaxPart part) {
        return EventJson.object()
                .put("jurisdiction", part.rate().jurisdiction())
                .put("name", part.rate().name())
                .put("rate", part.rate().rate())
                .put("base", part.base().amount())
                .put("amount", part.amount().amount());
    }
}
