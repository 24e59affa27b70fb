package shop.favourite.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * How much is to go into the cart.
 *
 * @param quantity 1 if absent
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record MoveToCartRequest(@Nullable @Min(1) @Max(1000) Integer quantity) {}
