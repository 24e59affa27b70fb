package shop.inventory.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import shop.inventory.application.ListStock;
import shop.platform.kernel.Page;

@Json(naming = Json.Naming.LowerUnderscore)
record StockListResponse(List<StockResponse> inventory, long total, int skip, int limit) {

    static StockListResponse of(ListStock.Listing listing, Page page) {
        var inventory = listing.stocks().stream().map(StockResponse::of).toList();
        return new StockListResponse(inventory, listing.total(), page.skip(), page.limit());
    }
}
