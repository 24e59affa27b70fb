package shop.order.presentation.rest;

import io.avaje.jsonb.Json;
import shop.order.domain.Order;

@Json(naming = Json.Naming.LowerUnderscore)
public record RedeemedOrderResponse(long orderId, String status) {

    static RedeemedOrderResponse of(Order order) {
        return new RedeemedOrderResponse(order.id().value(), order.status().word());
    }
}
