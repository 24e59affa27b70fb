package shop.inventory.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import shop.inventory.application.RecordStock;
import shop.inventory.domain.Movement.Cause;
import shop.inventory.domain.ProductId;
import shop.inventory.domain.Shelf;
import shop.inventory.domain.WarehouseCode;
import shop.platform.security.CurrentUser;

@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record RecordStockRequest(
        @NotNull @Pattern(regexp = ProductId.FORM) String productId,
        @NotNull @Min(0) @Max(Shelf.CAPACITY) Long quantity,
        @NotBlank @Size(max = 64) String sku,
        @Nullable @Pattern(regexp = WarehouseCode.FORM) String warehouse) {

    RecordStock.Command toCommand(CurrentUser user) {
        return new RecordStock.Command(
                new ProductId(productId),
                warehouse == null ? WarehouseCode.MAIN : new WarehouseCode(warehouse),
                sku,
                quantity,
                Cause.of(user.username(), "recorded"));
    }
}
