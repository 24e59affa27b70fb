package shop.tax.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.tax.domain.Conventions;

/**
 * @param shipping the tax category of what delivery costs; absent where it is not taxed
 * @param version for {@code If-Match}
 */
@Json(naming = Json.Naming.LowerUnderscore)
record ConventionsResponse(
        String country,
        boolean pricesIncludeTax,
        String rounding,
        @Nullable String shipping,
        long version) {

    @Json(naming = Json.Naming.LowerUnderscore)
    record CountryListResponse(List<ConventionsResponse> countries, int count) {

        static CountryListResponse of(List<Conventions> all) {
            return new CountryListResponse(
                    all.stream().map(ConventionsResponse::of).toList(), all.size());
        }
    }

    static ConventionsResponse of(Conventions conventions) {
        var shipping = conventions.shipping();
        return new ConventionsResponse(
                conventions.country().code(),
                conventions.pricesIncludeTax(),
                conventions.rounding().code(),
                shipping == null ? null : shipping.code(),
                conventions.version());
    }
}
