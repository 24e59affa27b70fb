package shop.platform.web;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record PlaceParcelRequest(
        @NotEmpty @Valid List<Item> items,
        @NotBlank @Size(max = 100) String shippingAddress,
        @Nullable Instant sendAfter,
        @Nullable Speed speed,
        @Nullable Map<String, Object> attributes) {

    enum Speed {
        SLOW,
        FAST
    }

    PlaceParcelRequest {
        items = List.copyOf(items);
    }

    @Valid
    @Json(naming = Json.Naming.LowerUnderscore)
    record Item(
            @NotBlank String productId,
            @Positive int quantity,
            long weightGrams,
            boolean fragile,
            @NotNull BigDecimal unitPrice) {}
}
