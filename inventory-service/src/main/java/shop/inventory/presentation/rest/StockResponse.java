package shop.inventory.presentation.rest;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import shop.inventory.domain.Shelf;
import shop.inventory.domain.Stock;

@Json(naming = Json.Naming.LowerUnderscore)
record StockResponse(
        String productId,
        long quantity,
        long reserved,
        long available,
        boolean sellable,
        long version,
        List<ShelfResponse> warehouses) {

    @Json(naming = Json.Naming.LowerUnderscore)
    record ShelfResponse(
            String warehouse,
            String sku,
            long quantity,
            long reserved,
            long available,
            Instant updatedAt) {

        static ShelfResponse of(Shelf shelf) {
            return new ShelfResponse(
                    shelf.warehouse().value(),
                    shelf.sku(),
                    shelf.onHand(),
                    shelf.reserved(),
                    shelf.available(),
                    shelf.updatedAt());
        }
    }

    static StockResponse of(Stock stock) {
        return new StockResponse(
                stock.product().value(),
                stock.onHand(),
                stock.reserved(),
                stock.available(),
                stock.isListed(),
                stock.version(),
                stock.shelves().stream().map(ShelfResponse::of).toList());
    }
}
