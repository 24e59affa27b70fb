package shop.inventory.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import shop.inventory.application.ListWarehouses;
import shop.platform.kernel.Page;

@Json(naming = Json.Naming.LowerUnderscore)
record WarehouseListResponse(List<WarehouseResponse> warehouses, long total, int skip, int limit) {

    static WarehouseListResponse of(ListWarehouses.Listing listing, Page page) {
        var warehouses = listing.warehouses().stream().map(WarehouseResponse::of).toList();
        return new WarehouseListResponse(warehouses, listing.total(), page.skip(), page.limit());
    }
}
