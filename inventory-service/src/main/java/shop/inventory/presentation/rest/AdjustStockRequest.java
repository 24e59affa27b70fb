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
import shop.inventory.application.CorrectStock;
import shop.inventory.application.CorrectStock.Correction.ChangedBy;
import shop.inventory.domain.Movement.Cause;
import shop.inventory.domain.ProductId;
import shop.inventory.domain.Shelf;
import shop.inventory.domain.WarehouseCode;
import shop.platform.security.CurrentUser;

@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record AdjustStockRequest(
        @NotNull @Min(-Shelf.CAPACITY) @Max(Shelf.CAPACITY) Long delta,
        @NotBlank @Size(max = 200) String reason,
        @Nullable @Pattern(regexp = WarehouseCode.FORM) String warehouse) {

    CorrectStock.Command toCommand(
            ProductId product, CurrentUser user, @Nullable String request, @Nullable Long version) {
        return new CorrectStock.Command(
                product,
                warehouse == null ? WarehouseCode.MAIN : new WarehouseCode(warehouse),
                new ChangedBy(delta),
                Cause.of(user.username(), reason).asked(request),
                version);
    }
}
