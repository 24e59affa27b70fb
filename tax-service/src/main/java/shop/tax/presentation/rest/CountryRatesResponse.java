package shop.tax.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.tax.application.ShowCountry;

/**
 * @param shipping the category of what delivery costs; absent where it is not taxed
 */
@Json(naming = Json.Naming.LowerUnderscore)
record CountryRatesResponse(
        String country,
        boolean pricesIncludeTax,
        String rounding,
        @Nullable String shipping,
        List<RateResponse> rates,
        int count) {

    static CountryRatesResponse of(ShowCountry.CountryView view) {
        var conventions = view.conventions();
        var shipping = conventions.shipping();
        return new CountryRatesResponse(
                conventions.country().code(),
                conventions.pricesIncludeTax(),
                conventions.rounding().code(),
                shipping == null ? null : shipping.code(),
                view.rates().stream().map(RateResponse::of).toList(),
                view.rates().size());
    }
}
