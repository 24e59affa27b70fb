package shop.product.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import shop.product.application.UpdateProduct;
import shop.product.domain.Editor;
import shop.product.domain.ProductId;

/**
 * All that is to be said of a product from now on. Its stock is changed at the inventory.
 *
 * @param status stays as it is if absent; {@code archived} is for good
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record UpdateProductRequest(
        @NotBlank @Size(max = LONGEST_NAME) String name,
        @NotNull @Size(max = LONGEST_DESCRIPTION) String description,
        @NotNull @Positive @DecimalMax(HIGHEST_PRICE) BigDecimal price,
        @NotBlank @Size(max = LONGEST_CATEGORY) String category,
        @NotBlank @Size(max = LONGEST_SKU) String sku,
        @Nullable Map<String, Object> attributes,
        @Nullable List<String> images,
        @Nullable
                @Pattern(
                        regexp = "draft|active|archived",
                        message = "must be draft, active or archived")
                String status)
        implements Offer {

    UpdateProduct.Command toCommand(
            ProductId product, Editor editor, OptionalLong version, Currency currency) {
        return new UpdateProduct.Command(
                product, editor, present -> toDetails(currency, present.status()), version);
    }
}
