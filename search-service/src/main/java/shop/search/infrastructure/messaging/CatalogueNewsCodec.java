package shop.search.infrastructure.messaging;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shop.platform.kernel.Money;
import shop.platform.messaging.Message;
import shop.search.domain.CatalogueNews;
import shop.search.domain.CatalogueNews.Offered;
import shop.search.domain.CatalogueNews.Rated;
import shop.search.domain.CatalogueNews.Stocked;
import shop.search.domain.CatalogueNews.Withdrawn;
import shop.search.domain.Product;
import shop.search.domain.ProductId;
import shop.search.domain.Rating;

/** What this service reads of the news of the catalogue, the inventory and the ratings. */
public final class CatalogueNewsCodec {

    /** The types read, by topic. */
    public static final Map<String, Set<String>> TYPES =
            Map.of(
                    "product-events",
                    Set.of("product_created", "product_updated", "product_deleted"),
                    "inventory-events",
                    Set.of("inventory_updated"),
                    "rating-events",
                    Set.of("rating_updated"));

    @Json(naming = Json.Naming.LowerUnderscore)
    record ProductMessage(
            String productId,
            String name,
            String description,
            BigDecimal price,
            String currency,
            String category,
            long stock,
            String sku,
            Map<String, Object> attributes,
            List<String> images,
            long sellerId,
            String status,
            Instant createdAt,
            Instant updatedAt) {

        private Product toProduct() {
            return new Product(
                    new ProductId(productId),
                    name,
                    description,
                    new Money(price, Currency.getInstance(currency)),
                    category,
                    sku,
                    attributes,
                    images,
                    sellerId,
                    createdAt,
                    updatedAt);
        }
    }

    @Json(naming = Json.Naming.LowerUnderscore)
    record StockMessage(String productId, long available) {}

    @Json(naming = Json.Naming.LowerUnderscore)
    record RatingMessage(String productId, BigDecimal average, long count) {

        private Rating toRating() {
            return new Rating(average.movePointRight(2).intValue(), count);
        }
    }

    private static final Jsonb JSON = Jsonb.builder().build();
    private static final JsonType<ProductMessage> PRODUCT = JSON.type(ProductMessage.class);
    private static final JsonType<StockMessage> STOCK = JSON.type(StockMessage.class);
    private static final JsonType<RatingMessage> RATING = JSON.type(RatingMessage.class);

    private CatalogueNewsCodec() {}

    /** Reads a message of one of the {@link #TYPES}. */
    public static CatalogueNews decode(Message message) {
        return switch (message.type()) {
            case "product_created", "product_updated" -> product(message);
            case "product_deleted" ->
                    new Withdrawn(new ProductId(message.key()), message.aggregateVersion());
            case "inventory_updated" -> {
                var stock = STOCK.fromJson(message.payload());
                yield new Stocked(
                        new ProductId(stock.productId()),
                        stock.available(),
                        message.aggregateVersion());
            }
            case "rating_updated" -> {
                var rating = RATING.fromJson(message.payload());
                yield new Rated(
                        new ProductId(rating.productId()),
                        rating.toRating(),
                        message.aggregateVersion());
            }
            default -> throw new IllegalArgumentException("not read here: " + message.type());
        };
    }

    private static CatalogueNews product(Message message) {
        var said = PRODUCT.fromJson(message.payload());
        return said.status().equals("active")
                ? new Offered(said.toProduct(), said.stock(), message.aggregateVersion())
                : new Withdrawn(new ProductId(said.productId()), message.aggregateVersion());
    }
}
