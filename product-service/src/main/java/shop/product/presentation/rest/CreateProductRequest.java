package shop.product.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.product.application.CreateProduct;
import shop.product.domain.Editor;
import shop.product.domain.ProductStatus;

/** A product to be entered. */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record CreateProductRequest(
        @NotBlank @Size(max = LONGEST_NAME) String name,
        @NotNull @Size(max = LONGEST_DESCRIPTION) String description,
        @NotNull @Positive @DecimalMax(HIGHEST_PRICE) BigDecimal price,
        @NotBlank @Size(max = LONGEST_CATEGORY) String category,
        @NotNull @Min(0) @Max(LARGEST_STOCK) Long stock,
        @NotBlank @Size(max = LONGEST_SKU) String sku,
        @Nullable Map<String, Object> attributes,
        @Nullable List<String> images,
        @Nullable @Pattern(regexp = "draft|active", message = "must be draft or active")
                String status)
        implements Offer {

    CreateProduct.Command toCommand(Editor editor, Currency currency) {
        return new CreateProduct.Command(editor, toDetails(currency, ProductStatus.ACTIVE), stock);
    }
}
