package shop.inventory.presentation.rest;

import io.avaje.jsonb.Json;
import shop.inventory.domain.Stock;

/** Whether so many could be ordered now. */
@Json(naming = Json.Naming.LowerUnderscore)
record StockCheckResponse(String productId, long requested, long available, boolean inStock) {

    static StockCheckResponse of(Stock stock, long requested) {
        return new StockCheckResponse(
                stock.product().value(),
                requested,
                stock.sellable(),
                requested <= stock.sellable());
    }
}
