package shop.inventory.presentation.messaging;

import io.avaje.jsonb.Json;
import shop.inventory.domain.ProductId;
import shop.inventory.domain.ProductNews;
import shop.inventory.domain.ProductNews.Delisted;
import shop.inventory.domain.ProductNews.Listed;

/** What the inventory reads of a product's news. */
@Json(naming = Json.Naming.LowerUnderscore)
record ProductMessage(String event, String productId, String sku, long stock) {

    ProductNews news() {
        var product = new ProductId(productId);
        return switch (event) {
            case "product_created", "product_updated" -> new Listed(product, sku, stock);
            case "product_deleted" -> new Delisted(product);
            default -> throw new IllegalArgumentException("not news of a product: " + event);
        };
    }
}
