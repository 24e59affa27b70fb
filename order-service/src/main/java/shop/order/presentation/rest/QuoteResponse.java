package shop.order.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.List;
import shop.order.domain.Quote;

@Json(naming = Json.Naming.LowerUnderscore)
public record QuoteResponse(
        List<OrderItemResponse> items, BigDecimal totalAmount, String currency) {

    static QuoteResponse of(Quote quote) {
        return new QuoteResponse(
                OrderItemResponse.allOf(quote),
                quote.total().amount(),
                quote.total().currency().getCurrencyCode());
    }
}
