package shop.product.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import shop.platform.kernel.Page;
import shop.product.application.ListProducts;

@Json(naming = Json.Naming.LowerUnderscore)
record ProductListResponse(List<ProductResponse> products, long total, int skip, int limit) {

    static ProductListResponse of(ListProducts.Answer answer, Page page) {
        return new ProductListResponse(
                answer.products().stream().map(ProductResponse::of).toList(),
                answer.total(),
                page.skip(),
                page.limit());
    }
}
