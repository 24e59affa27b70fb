package shop.order.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import shop.order.domain.Basket;

@Valid
@Json(naming = Json.Naming.LowerUnderscore)
public record QuoteOrderRequest(
        @NotNull @Size(min = 1, max = Basket.MAX_LINES) @Valid List<OrderItemRequest> items) {

    Basket toBasket() {
        return new Basket(items.stream().map(OrderItemRequest::toItem).toList());
    }
}
