package shop.order.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import shop.order.domain.ProductId;
import shop.order.domain.Quantity;

@Valid
@Json(naming = Json.Naming.LowerUnderscore)
public record CartItemRequest(
        @NotNull @Pattern(regexp = "[0-9a-f]{24}") String productId,
        @NotNull @Min(1) @Max(Quantity.MAX) Integer quantity) {

    ProductId product() {
        return new ProductId(productId);
    }

    Quantity amount() {
        return new Quantity(quantity);
    }
}
