package shop.promotion.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shop.promotion.application.MakeCodes;
import shop.promotion.domain.CodeBatch;
import shop.promotion.domain.PromotionId;

/**
 * Codes to be made.
 *
 * @param prefix what all of them begin with
 * @param usesPerCode how often each may be used; once unless said otherwise
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record MakeCodesRequest(
        @NotNull @Min(1) @Max(CodeBatch.MOST_CODES) Integer count,
        @Nullable @Size(max = 20) String prefix,
        @Nullable @Min(1) @Max(1_000_000) Integer usesPerCode) {

    MakeCodes.Command toCommand(PromotionId promotion) {
        return new MakeCodes.Command(
                promotion,
                prefix == null ? "" : prefix.strip().toUpperCase(Locale.ROOT),
                count,
                usesPerCode == null ? 1 : usesPerCode);
    }
}
