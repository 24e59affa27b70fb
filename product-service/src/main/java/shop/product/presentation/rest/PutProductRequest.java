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
import shop.product.application.PutProduct;
import shop.product.domain.ProductId;
import shop.product.domain.ProductStatus;
import shop.product.domain.SellerId;

/** A product to be there. */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record PutProductRequest(
        @NotNull @Positive Long sellerId,
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

    PutProduct.Command toCommand(ProductId product, Currency currency) {
        return new PutProduct.Command(
                product, new SellerId(sellerId), toDetails(currency, ProductStatus.ACTIVE), stock);
    }
}
