package shop.favourite.presentation.rest;

import io.avaje.jsonb.Json;

/**
 * How a product stands now.
 *
 * @param favourite whether it is on a list
 */
@Json(naming = Json.Naming.LowerUnderscore)
record ToggleFavouriteResponse(String productId, boolean favourite) {}
