package shop.product.infrastructure.mongo;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.orderBy;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import shop.platform.mongo.MongoOutbox;
import shop.product.domain.Product;
import shop.product.domain.ProductFilter;
import shop.product.domain.ProductFilter.Sort;
import shop.product.domain.ProductId;
import shop.product.domain.ProductProblem.ProductChanged;
import shop.product.domain.ProductProblem.SkuTaken;
import shop.product.domain.ProductStatus;
import shop.product.domain.Products;
import shop.product.infrastructure.messaging.ProductEventCodec;

/** Products in MongoDB. A product and its news are one document, written in one piece. */
public final class MongoProducts implements Products {

    public static final String COLLECTION = "products";

    private static final Bson SHOWN = exclude(MongoOutbox.PENDING);

    private final MongoCollection<Document> products;
    private final MongoOutbox outbox;

    public MongoProducts(MongoDatabase database, MongoOutbox outbox) {
        this.products = database.getCollection(COLLECTION);
        this.outbox = outbox;
    }

    /** What is there already is left as it is. */
    public static void createIndexes(MongoDatabase database) {
        var products = database.getCollection(COLLECTION);
        products.createIndex(
                ascending(ProductDocument.SKU_KEY), new IndexOptions().unique(true).sparse(true));
        for (var sort : Sort.values()) {
            products.createIndex(orderBy(ascending(ProductDocument.STATUS), order(sort)));
        }
        for (var field : List.of(ProductDocument.CATEGORY, ProductDocument.SELLER)) {
            products.createIndex(
                    orderBy(ascending(ProductDocument.STATUS, field), order(Sort.NEWEST)));
        }
    }

    @Override
    public ProductId nextId() {
        return new ProductId(new ObjectId().toHexString());
    }

    @Override
    public void save(Product product) {
        var news = ProductEventCodec.encode(product);
        if (news.isEmpty()) {
            return;
        }
        try {
            if (product.storedVersion() == 0) {
                products.insertOne(
                        ProductDocument.whole(product)
                                .append(MongoOutbox.PENDING, outbox.pending(news)));
            } else {
                update(product, outbox.push(news));
            }
        } catch (MongoWriteException e) {
            throw e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY ? taken(product) : e;
        }
        outbox.appended(ProductDocument.id(product.id()));
    }

    @Override
    public Optional<Product> find(ProductId id) {
        var found = products.find(eq(ProductDocument.id(id))).projection(SHOWN).first();
        return Optional.ofNullable(found).map(ProductDocument::read);
    }

    @Override
    public ProductPage list(ProductFilter filter) {
        var condition = condition(filter);
        var found =
                products.find(condition)
                        .projection(SHOWN)
                        .sort(order(filter.sort()))
                        .skip(filter.page().skip())
                        .limit(filter.page().limit())
                        .map(ProductDocument::read)
                        .into(new ArrayList<>());
        return new ProductPage(found, products.countDocuments(condition));
    }

    @Override
    public List<CategoryCount> categories() {
        return products.aggregate(
                        List.of(
                                match(is(ProductStatus.ACTIVE)),
                                group("$" + ProductDocument.CATEGORY, sum("count", 1L)),
                                sort(ascending(ProductDocument.ID))))
                .map(row ->
                        new CategoryCount(
                                row.getString(ProductDocument.ID),
                                row.get("count", Number.class).longValue()))
                .into(new ArrayList<>());
    }

    @Override
    public void showStock(Collection<StockLevel> levels) {
        if (!levels.isEmpty()) {
            products.bulkWrite(
                    levels.stream().map(MongoProducts::ifNewer).toList(),
                    new BulkWriteOptions().ordered(false));
        }
    }

    @Override
    public void showRatings(Collection<RatingLevel> levels) {
        if (!levels.isEmpty()) {
            products.bulkWrite(
                    levels.stream().map(MongoProducts::ifNewer).toList(),
                    new BulkWriteOptions().ordered(false));
        }
    }

    private void update(Product product, Bson news) {
        var edited = new Document("$set", ProductDocument.edited(product));
        var change =
                product.isArchived()
                        ? combine(edited, unset(ProductDocument.SKU_KEY), news)
                        : combine(edited, news);
        var asRead =
                and(
                        eq(ProductDocument.id(product.id())),
                        eq(ProductDocument.VERSION, product.storedVersion()));
        if (products.updateOne(asRead, change).getMatchedCount() == 0) {
            throw new ProductChanged(product.id());
        }
    }

    /** Either somebody entered the same product at the same time, or its sku is another's. */
    private RuntimeException taken(Product product) {
        return product.storedVersion() == 0 && find(product.id()).isPresent()
                ? new ProductChanged(product.id())
                : new SkuTaken(product.details().sku());
    }

    private static UpdateOneModel<Document> ifNewer(StockLevel level) {
        return new UpdateOneModel<>(
                and(
                        eq(ProductDocument.id(level.product())),
                        lt(ProductDocument.STOCK_VERSION, level.version())),
                combine(
                        set(ProductDocument.STOCK, level.available()),
                        set(ProductDocument.STOCK_VERSION, level.version())));
    }

    private static UpdateOneModel<Document> ifNewer(RatingLevel level) {
        return new UpdateOneModel<>(
                and(
                        eq(ProductDocument.id(level.product())),
                        or(
                                exists(ProductDocument.RATING_VERSION, false),
                                lt(ProductDocument.RATING_VERSION, level.version()))),
                combine(
                        set(ProductDocument.RATING, ProductDocument.rating(level.rating())),
                        set(ProductDocument.RATING_VERSION, level.version())));
    }

    private static Bson condition(ProductFilter filter) {
        var parts = new ArrayList<Bson>();
        parts.add(is(filter.status()));
        if (filter.keyword() != null) {
            parts.add(holds(filter.keyword()));
        }
        if (filter.category() != null) {
            parts.add(eq(ProductDocument.CATEGORY, filter.category()));
        }
        if (filter.seller() != null) {
            parts.add(eq(ProductDocument.SELLER, filter.seller().value()));
        }
        if (filter.minPrice() != null) {
            parts.add(gte(ProductDocument.PRICE, ProductDocument.price(filter.minPrice())));
        }
        if (filter.maxPrice() != null) {
            parts.add(lte(ProductDocument.PRICE, ProductDocument.price(filter.maxPrice())));
        }
        return and(parts);
    }

    private static Bson holds(String keyword) {
        var pattern = Literally.whateverItsCase(keyword);
        return or(ProductDocument.SEARCHED.stream().map(field -> regex(field, pattern)).toList());
    }

    private static Bson is(ProductStatus status) {
        return eq(ProductDocument.STATUS, status.wireName());
    }

    private static Bson order(Sort sort) {
        var first =
                switch (sort) {
                    case NEWEST -> descending(ProductDocument.CREATED_AT);
                    case PRICE -> ascending(ProductDocument.PRICE);
                    case PRICE_DESCENDING -> descending(ProductDocument.PRICE);
                    case NAME -> ascending(ProductDocument.NAME);
                };
        return orderBy(first, ascending(ProductDocument.ID));
    }
}
