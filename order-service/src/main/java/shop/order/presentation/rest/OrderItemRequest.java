package shop.order.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import shop.order.domain.Basket;
import shop.order.domain.ProductId;
import shop.order.domain.Quantity;

/**
 * @param price what the customer believes one to cost; checked, never charged
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
public record OrderItemRequest(
        @NotNull @Pattern(regexp = "[0-9a-f]{24}") String productId,
        @NotNull @Min(1) @Max(Quantity.MAX) Integer quantity,
        @Nullable @PositiveOrZero BigDecimal price) {

    Basket.Item toItem() {
        return new Basket.Item(new ProductId(productId), new Quantity(quantity), price);
    }
}
