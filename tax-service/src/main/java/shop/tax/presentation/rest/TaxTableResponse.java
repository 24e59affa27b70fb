package shop.tax.presentation.rest;

import static java.util.stream.Collectors.toMap;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import shop.tax.domain.TaxTable;

/**
 * @param shipping the category of what delivery costs; absent where it is not taxed
 * @param domesticRates with reverse charge: what prices include; absent where they are net
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record TaxTableResponse(
        String country,
        @Nullable String region,
        @Nullable String postalCode,
        boolean pricesIncludeTax,
        String rounding,
        String defaultCategory,
        Instant asOf,
        Map<String, List<RateLine>> categories,
        Map<String, String> productCategories,
        @Nullable String shipping,
        boolean reverseCharge,
        @Nullable String note,
        @Nullable Map<String, List<RateLine>> domesticRates) {

    static TaxTableResponse of(TaxTable table) {
        var reverse = table.reverseCharge();
        return new TaxTableResponse(
                table.place().country().code(),
                table.place().region(),
                table.place().postalCode(),
                table.pricesIncludeTax(),
                table.rounding().code(),
                TaxTable.DEFAULT_CATEGORY.code(),
                table.asOf(),
                RateLine.byCategory(table.categories()),
                table.productCategories().entrySet().stream()
                        .collect(
                                toMap(
                                        Map.Entry::getKey,
                                        entry -> entry.getValue().code(),
                                        (one, _) -> one,
                                        TreeMap::new)),
                table.shipping() == null ? null : table.shipping().code(),
                reverse != null,
                reverse == null ? null : reverse.note(),
                reverse == null || reverse.domesticRates() == null
                        ? null
                        : RateLine.byCategory(reverse.domesticRates()));
    }
}
