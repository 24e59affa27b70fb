package shop.product.infrastructure.mongo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;
import shop.product.domain.Product;
import shop.product.domain.ProductDetails;
import shop.product.domain.ProductId;
import shop.product.domain.ProductRating;
import shop.product.domain.ProductStatus;
import shop.product.domain.SellerId;
import shop.product.domain.Sku;

/** A product as a document, there and back. */
final class ProductDocument {

    static final String ID = "_id";
    static final String NAME = "name";
    static final String PRICE = "price";
    static final String CATEGORY = "category";
    static final String SELLER = "seller_id";
    static final String STATUS = "status";
    static final String VERSION = "version";
    static final String CREATED_AT = "created_at";

    /** Where a keyword is looked for. */
    static final List<String> SEARCHED = List.of(NAME, "description", CATEGORY, "sku");

    /** The sku in lower case; absent once archived, so that it can be used again. */
    static final String SKU_KEY = "sku_key";

    static final String STOCK = "stock";

    /** Which of the inventory's words the stock is; 0 before it has spoken. */
    static final String STOCK_VERSION = "stock_version";

    /** Absent until rating-service has spoken. */
    static final String RATING = "rating";

    /** Which of rating-service's words the rating is. */
    static final String RATING_VERSION = "rating_version";

    private ProductDocument() {}

    static ObjectId id(ProductId id) {
        return new ObjectId(id.value());
    }

    static Decimal128 price(Money price) {
        return new Decimal128(price.amount());
    }

    /** All that a new product has, but for its news. */
    static Document whole(Product product) {
        var document =
                new Document(ID, id(product.id()))
                        .append(SELLER, product.seller().value())
                        .append(STOCK, product.stock())
                        .append(STOCK_VERSION, 0L)
                        .append(CREATED_AT, Date.from(product.createdAt()));
        document.putAll(edited(product));
        return document;
    }

    /** What may differ after a change of the product. */
    static Document edited(Product product) {
        var details = product.details();
        var document =
                new Document(NAME, details.name())
                        .append("description", details.description())
                        .append(PRICE, price(details.price()))
                        .append("currency", details.price().currency().getCurrencyCode())
                        .append(CATEGORY, details.category())
                        .append("sku", details.sku().value())
                        .append("attributes", new Document(details.attributes()))
                        .append("images", details.images())
                        .append(STATUS, details.status().wireName())
                        .append(VERSION, product.version())
                        .append("updated_at", Date.from(product.updatedAt()));
        if (!product.isArchived()) {
            document.append(SKU_KEY, details.sku().folded());
        }
        return document;
    }

    static Product read(Document document) {
        return Product.restore(
                new ProductId(document.getObjectId(ID).toHexString()),
                new SellerId(document.getLong(SELLER)),
                details(document),
                document.getLong(STOCK),
                rating(document.get(RATING, Document.class)),
                document.getLong(VERSION),
                time(document, CREATED_AT),
                time(document, "updated_at"));
    }

    static Document rating(ProductRating rating) {
        return new Document("average", new Decimal128(rating.average()))
                .append("count", rating.count())
                .append("histogram", new Document(new LinkedHashMap<>(rating.histogram())));
    }

    private static ProductRating rating(@Nullable Document document) {
        if (document == null) {
            return ProductRating.NONE;
        }
        Map<String, Long> histogram = new HashMap<>();
        document.get("histogram", Document.class)
                .forEach((stars, count) -> histogram.put(stars, ((Number) count).longValue()));
        BigDecimal average = document.get("average", Decimal128.class).bigDecimalValue();
        return new ProductRating(average, document.getLong("count"), histogram);
    }

    private static ProductDetails details(Document document) {
        var status = document.getString(STATUS);
        return new ProductDetails(
                document.getString(NAME),
                document.getString("description"),
                new Money(
                        document.get(PRICE, Decimal128.class).bigDecimalValue(),
                        Currency.getInstance(document.getString("currency"))),
                document.getString(CATEGORY),
                new Sku(document.getString("sku")),
                new LinkedHashMap<>(document.get("attributes", Document.class)),
                document.getList("images", String.class),
                ProductStatus.named(status)
                        .orElseThrow(() -> new IllegalStateException("no status: " + status)));
    }

    private static Instant time(Document document, String name) {
        return Objects.requireNonNull(document.getDate(name), name).toInstant();
    }
}
