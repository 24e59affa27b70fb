package shop.rating.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import shop.rating.domain.ProductId;

/**
 * What to count anew.
 *
 * @param productId only this product; all if absent
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record RecountRequest(
        @Nullable @Pattern(regexp = ProductId.FORM, message = "must be 24 hexadecimal digits")
                String productId) {

    @Nullable ProductId product() {
        return productId == null ? null : new ProductId(productId);
    }
}
