package shop.order.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.List;
import shop.order.domain.OrderLine;
import shop.order.domain.Quote;

@Json(naming = Json.Naming.LowerUnderscore)
public record OrderItemResponse(String productId, int quantity, BigDecimal price) {

    static List<OrderItemResponse> allOf(Quote quote) {
        return quote.lines().stream().map(OrderItemResponse::of).toList();
    }

    private static OrderItemResponse of(OrderLine line) {
        return new OrderItemResponse(
                line.product().value(), line.quantity().value(), line.price().amount());
    }
}
