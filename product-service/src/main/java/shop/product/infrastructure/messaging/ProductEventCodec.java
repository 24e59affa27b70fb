package shop.product.infrastructure.messaging;

import java.util.List;
import shop.platform.messaging.EventJson;
import shop.platform.messaging.News;
import shop.product.domain.Product;
import shop.product.domain.ProductEvent;
import shop.product.domain.ProductEvent.ProductCreated;
import shop.product.domain.ProductEvent.ProductDeleted;
import shop.product.domain.ProductEvent.ProductUpdated;

/** How a product's news read on {@code product-events}; the shapes stand in {@code contracts/}. */
public final class ProductEventCodec {

    private static final String TOPIC = "product-events";

    private ProductEventCodec() {}

    /** Encodes what is new in {@code product}, if anything is: no change leaves more than one. */
    public static List<News> encode(Product product) {
        return product.news().map(ProductEventCodec::type).stream()
                .map(type ->
                        new News(
                                "product",
                                product.id().value(),
                                product.version(),
                                type,
                                TOPIC,
                                document(product, type).toString()))
                .toList();
    }

    private static String type(ProductEvent event) {
        return switch (event) {
            case ProductCreated() -> "product_created";
            case ProductUpdated() -> "product_updated";
            case ProductDeleted() -> "product_deleted";
        };
    }

    private static EventJson document(Product product, String type) {
        var details = product.details();
        return EventJson.of(type)
                .put("product_id", product.id().value())
                .put("name", details.name())
                .put("description", details.description())
                .put("price", details.price().amount())
                .put("currency", details.price().currency().getCurrencyCode())
                .put("category", details.category())
                .put("stock", product.stock())
                .put("sku", details.sku().value())
                .put("attributes", details.attributes())
                .putTexts("images", details.images())
                .put("seller_id", product.seller().value())
                .put("status", details.status().wireName())
                .put("version", product.version())
                .put("created_at", product.createdAt())
                .put("updated_at", product.updatedAt());
    }
}
