package shop.order.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.List;
import shop.order.domain.TaxPart;

/**
 * What one rate comes to.
 *
 * @param rate in percent
 * @param base the net amount it is taken of
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record TaxResponse(
        String jurisdiction, String name, BigDecimal rate, BigDecimal base, BigDecimal amount) {

    static List<TaxResponse> allOf(List<TaxPart> parts) {
        return parts.stream().map(TaxResponse::of).toList();
    }

    private static TaxResponse of(TaxPart part) {
        return new TaxResponse(
                part.rate().jurisdiction(),
                part.rate().name(),
                part.rate().rate(),
                part.base().amount(),
                part.amount().amount());
    }
}
