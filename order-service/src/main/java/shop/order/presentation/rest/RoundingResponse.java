package shop.order.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.Locale;
import shop.order.domain.Quote;

/**
 * How taxes became whole cents.
 *
 * @param method {@code line} by line, or once in {@code total} for each set of rates
 * @param difference by how much that has raised the tax
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record RoundingResponse(String method, BigDecimal difference) {

    static RoundingResponse of(Quote quote) {
        return new RoundingResponse(
                quote.rounding().name().toLowerCase(Locale.ROOT), quote.roundingDifference());
    }
}
