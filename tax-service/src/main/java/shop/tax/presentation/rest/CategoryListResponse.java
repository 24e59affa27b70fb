package shop.tax.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.SortedMap;
import shop.tax.domain.TaxCategory;

/**
 * @param defaultCategory how all others are taxed
 */
@Json(naming = Json.Naming.LowerUnderscore)
record CategoryListResponse(List<Assignment> categories, String defaultCategory) {

    @Json(naming = Json.Naming.LowerUnderscore)
    record Assignment(String productCategory, String taxCategory) {}

    static CategoryListResponse of(SortedMap<String, TaxCategory> categories) {
        return new CategoryListResponse(
                categories.entrySet().stream()
                        .map(entry -> new Assignment(entry.getKey(), entry.getValue().code()))
                        .toList(),
                TaxCategory.STANDARD.code());
    }
}
