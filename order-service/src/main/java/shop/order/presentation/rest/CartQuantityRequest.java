package shop.order.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import shop.order.domain.Quantity;

/**
 * @param quantity 0 takes the product out
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
public record CartQuantityRequest(@NotNull @Min(0) @Max(Quantity.MAX) Integer quantity) {}
