package shop.favourite.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.favourite.application.FavouriteView;
import shop.favourite.application.ShowSharedList;
import shop.platform.kernel.Page;

/** A list as anybody sees it: its name and its products, nothing of whose it is. */
@Json(naming = Json.Naming.LowerUnderscore)
record SharedListResponse(
        String name, List<ProductResponse> products, long total, int skip, int limit) {

    @Json(naming = Json.Naming.LowerUnderscore)
    record ProductResponse(
            String productId,
            @Nullable String name,
            @Nullable BigDecimal price,
            @Nullable String currency,
            boolean forSale,
            boolean inStock) {

        static ProductResponse of(FavouriteView view) {
            var known = FavouriteResponse.of(view);
            return new ProductResponse(
                    known.productId(),
                    known.name(),
                    known.price(),
                    known.currency(),
                    known.forSale(),
                    known.inStock());
        }
    }

    static SharedListResponse of(ShowSharedList.Shared shared, Page page) {
        return new SharedListResponse(
                shared.name(),
                shared.favourites().favourites().stream().map(ProductResponse::of).toList(),
                shared.favourites().total(),
                page.skip(),
                page.limit());
    }
}
