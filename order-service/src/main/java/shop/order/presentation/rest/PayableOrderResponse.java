package shop.order.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import shop.order.domain.Order;

@Json(naming = Json.Naming.LowerUnderscore)
public record PayableOrderResponse(
        long id,
        long userId,
        BigDecimal totalAmount,
        String currency,
        String status,
        long version) {

    static PayableOrderResponse of(Order order) {
        return new PayableOrderResponse(
                order.id().value(),
                order.customer().value(),
                order.total().amount(),
                order.total().currency().getCurrencyCode(),
                order.status().word(),
                order.version());
    }
}
