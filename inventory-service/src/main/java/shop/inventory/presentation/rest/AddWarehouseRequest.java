package shop.inventory.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import shop.inventory.domain.Warehouse;
import shop.inventory.domain.WarehouseCode;

@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record AddWarehouseRequest(
        @NotNull @Pattern(regexp = WarehouseCode.FORM) String code,
        @NotBlank @Size(max = 120) String name) {

    Warehouse toWarehouse() {
        return new Warehouse(new WarehouseCode(code), name);
    }
}
