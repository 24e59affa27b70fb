package shop.favourite.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import shop.favourite.domain.ProductId;

@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record ToggleFavouriteRequest(@NotNull @Pattern(regexp = ProductId.FORM) String productId) {}
