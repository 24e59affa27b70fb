package shop.shipping.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import shop.shipping.domain.Load;

/**
 * @param weightKg of one; half a kilogram if absent
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
public record QuoteItemRequest(
        @NotNull @Min(1) @Max(ShipmentItemRequest.MOST) Integer quantity,
        @Nullable @PositiveOrZero @DecimalMax("10000") @Digits(integer = 5, fraction = 3)
                BigDecimal weightKg) {

    Load.Line toLine() {
        return new Load.Line(quantity, weightKg);
    }
}
