package shop.tax.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.tax.domain.Rate;
import shop.tax.domain.TaxCategory;
import shop.tax.domain.TaxTable;

/**
 * @param rate the sum of the rates, in percent
 */
@Json(naming = Json.Naming.LowerUnderscore)
record PlaceRateResponse(
        String country,
        @Nullable String region,
        @Nullable String postalCode,
        String category,
        BigDecimal rate,
        boolean pricesIncludeTax,
        List<RateLine> rates) {

    static PlaceRateResponse of(TaxTable table, TaxCategory category) {
        var rates = table.ratesOf(category);
        return new PlaceRateResponse(
                table.place().country().code(),
                table.place().region(),
                table.place().postalCode(),
                category.code(),
                rates.stream().map(Rate::percent).reduce(BigDecimal.ZERO, BigDecimal::add),
                table.pricesIncludeTax(),
                rates.stream().map(RateLine::of).toList());
    }
}
