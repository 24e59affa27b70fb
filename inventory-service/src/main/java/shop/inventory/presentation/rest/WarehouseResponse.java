package shop.inventory.presentation.rest;

import io.avaje.jsonb.Json;
import shop.inventory.domain.Warehouse;

@Json(naming = Json.Naming.LowerUnderscore)
record WarehouseResponse(String code, String name) {

    static WarehouseResponse of(Warehouse warehouse) {
        return new WarehouseResponse(warehouse.code().value(), warehouse.name());
    }
}
