package shop.product.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import shop.product.application.ProductView;

/**
 * Several products.
 *
 * @param missing what was asked for and is not for sale
 */
@Json(naming = Json.Naming.LowerUnderscore)
record ProductBatchResponse(List<ProductResponse> products, List<String> missing) {

    static ProductBatchResponse of(Collection<String> asked, List<ProductView> found) {
        var ids = found.stream().map(ProductView::id).collect(Collectors.toSet());
        return new ProductBatchResponse(
                found.stream().map(ProductResponse::of).toList(),
                asked.stream().filter(id -> !ids.contains(id)).toList());
    }
}
