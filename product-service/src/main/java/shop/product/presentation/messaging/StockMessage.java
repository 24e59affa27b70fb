package shop.product.presentation.messaging;

import io.avaje.jsonb.Json;

/** What the catalogue reads of a product's stock. */
@Json(naming = Json.Naming.LowerUnderscore)
record StockMessage(String productId, long available) {}
