package shop.favourite.presentation.messaging;

import io.avaje.jsonb.Json;
import shop.favourite.domain.ProductId;
import shop.favourite.domain.ProductNews;
import shop.favourite.domain.ProductNews.Counted;

/** What favourites read of a stock's news. */
@Json(naming = Json.Naming.LowerUnderscore)
record InventoryMessage(String productId, long available) {

    ProductNews news(long version) {
        return new Counted(new ProductId(productId), available, version);
    }
}
