package shop.product.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import shop.product.domain.Products.CategoryCount;

@Json(naming = Json.Naming.LowerUnderscore)
record CategoryListResponse(List<CategoryResponse> categories) {

    /**
     * @param products how many of them are for sale
     */
    @Json(naming = Json.Naming.LowerUnderscore)
    record CategoryResponse(String name, long products) {}

    static CategoryListResponse of(List<CategoryCount> categories) {
        return new CategoryListResponse(
                categories.stream()
                        .map(each -> new CategoryResponse(each.category(), each.count()))
                        .toList());
    }
}
