package shop.inventory.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shop.inventory.application.CorrectStock;
import shop.inventory.application.CorrectStock.Correction.CountedAs;
import shop.inventory.domain.Movement.Cause;
import shop.inventory.domain.ProductId;
import shop.inventory.domain.Shelf;
import shop.inventory.domain.WarehouseCode;
import shop.platform.security.CurrentUser;

@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record SetStockRequest(
        @NotNull @Min(0) @Max(Shelf.CAPACITY) Long quantity,
        @Nullable @Size(max = 200) String reason,
        @Nullable @Pattern(regexp = WarehouseCode.FORM) String warehouse) {

    CorrectStock.Command toCommand(ProductId product, CurrentUser user, @Nullable Long version) {
        return new CorrectStock.Command(
                product,
                warehouse == null ? WarehouseCode.MAIN : new WarehouseCode(warehouse),
                new CountedAs(quantity),
                Cause.of(user.username(), Objects.requireNonNullElse(reason, "counted")),
                version);
    }
}
