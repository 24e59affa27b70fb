package shop.shipping.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

@Valid
@Json(naming = Json.Naming.LowerUnderscore)
public record ShipmentItemRequest(
        @NotNull @Pattern(regexp = "[0-9a-f]{24}") String productId,
        @NotNull @Min(1) @Max(MOST) Integer quantity) {

    static final int MOST = 9_999;
}
