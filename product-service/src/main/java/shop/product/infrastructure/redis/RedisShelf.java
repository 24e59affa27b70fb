package shop.product.infrastructure.redis;

import static java.util.stream.Collectors.joining;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import shop.platform.observability.Observability;
import shop.platform.redis.Redis;
import shop.platform.redis.RedisUnavailable;
import shop.platform.redis.Subscription;
import shop.product.application.ListProducts;
import shop.product.application.ProductView;
import shop.product.application.port.ProductShelf;
import shop.product.domain.ProductFilter;
import shop.product.domain.ProductId;
import shop.product.domain.ProductRating;
import shop.product.domain.Products.RatingLevel;
import shop.product.domain.Products.StockLevel;

/**
 * Keeps products in Redis for all instances, and those asked for most within this one for a second,
 * as it does with lists. Whoever clears a product tells all instances. Without Redis each keeps
 * only its own second.
 *
 * <p>Stock changes with every sale, and ratings do not wait for the seller either, so they lie
 * beside the products: each instance lays what it has heard of them over what it shows, for as long
 * as something older may be on the shelf. An instance that missed the latest word, as Redis was
 * away, shows the one before for up to 11 seconds.
 */
public final class RedisShelf implements ProductShelf, AutoCloseable {

    private static final String CHANNEL = "products-changed";
    private static final String STOCK_CHANNEL = "stock-changed";
    private static final String RATING_CHANNEL = "rating-changed";
    private static final Duration LIFE = Duration.ofSeconds(10);
    private static final Duration NEAR_LIFE = Duration.ofSeconds(1);
    private static final int NEAR_SIZE = 10_000;
    private static final int NEAR_LISTS = 200;
    private static final String NONE = "none";

    private static final JsonType<ShelvedProduct> JSON =
            Jsonb.builder().build().type(ShelvedProduct.class);

    private final Redis redis;
    private final Observability observability;
    private final shop.platform.redis.Cache far;
    private final Cache<ProductId, Optional<ProductView>> near =
            Caffeine.newBuilder().maximumSize(NEAR_SIZE).expireAfterWrite(NEAR_LIFE).build();
    private final Cache<ListKey, ListProducts.Answer> lists =
            Caffeine.newBuilder().maximumSize(NEAR_LISTS).expireAfterWrite(NEAR_LIFE).build();
    private final Cache<ProductId, StockLevel> stocks =
            Caffeine.newBuilder().expireAfterWrite(LIFE.plus(NEAR_LIFE)).build();
    private final Cache<ProductId, RatingLevel> ratings =
            Caffeine.newBuilder().expireAfterWrite(LIFE.plus(NEAR_LIFE)).build();
    private final AtomicLong changesHeard = new AtomicLong();
    private final Subscription changes;
    private final Subscription stockChanges;
    private final Subscription ratingChanges;

    /** A change heard of makes all lists unfindable, those being loaded included. */
    private record ListKey(ProductFilter filter, long changesHeard) {}

    public RedisShelf(Redis redis, Observability observability) {
        this.redis = redis;
        this.observability = observability;
        this.far = redis.cache("product", LIFE);
        this.changes = redis.subscribe(CHANNEL, this::hear);
        this.stockChanges = redis.subscribe(STOCK_CHANNEL, this::hearStock);
        this.ratingChanges = redis.subscribe(RATING_CHANNEL, this::hearRatings);
    }

    @Override
    public Optional<ProductView> get(
            ProductId id, Function<ProductId, Optional<ProductView>> load) {
        return near.get(id, _ -> read(far.get(id.value(), () -> written(load.apply(id)))))
                .map(this::withLatest);
    }

    @Override
    public ListProducts.Answer list(ProductFilter filter, Supplier<ListProducts.Answer> load) {
        return lists.get(new ListKey(filter, changesHeard.get()), _ -> load.get())
                .map(this::withLatest);
    }

    @Override
    public void clear(Collection<ProductId> ids) {
        forget(ids);
        try {
            redis.publish(CHANNEL, ids.stream().map(ProductId::value).collect(joining(",")));
        } catch (RedisUnavailable _) {
            // the others' second ends without being told
        }
    }

    @Override
    public void showStock(Collection<StockLevel> levels) {
        levels.forEach(this::keep);
        try {
            redis.publish(
                    STOCK_CHANNEL, levels.stream().map(RedisShelf::told).collect(joining(",")));
        } catch (RedisUnavailable _) {
            // the others show the stock of when they loaded the product
        }
    }

    @Override
    public void showRatings(Collection<RatingLevel> levels) {
        levels.forEach(this::keep);
        try {
            redis.publish(
                    RATING_CHANNEL, levels.stream().map(RedisShelf::told).collect(joining(",")));
        } catch (RedisUnavailable _) {
            // the others show the rating of when they loaded the product
        }
    }

    @Override
    public void close() {
        changes.close();
        stockChanges.close();
        ratingChanges.close();
    }

    private ProductView withLatest(ProductView product) {
        var id = new ProductId(product.id());
        var stock = stocks.getIfPresent(id);
        var rating = ratings.getIfPresent(id);
        var stocked = stock == null ? product : product.withStock(stock.available());
        return rating == null ? stocked : stocked.withRating(rating.rating());
    }

    private void keep(StockLevel level) {
        stocks.asMap()
                .merge(
                        level.product(),
                        level,
                        (known, news) -> news.version() > known.version() ? news : known);
    }

    private void keep(RatingLevel level) {
        ratings.asMap()
                .merge(
                        level.product(),
                        level,
                        (known, news) -> news.version() > known.version() ? news : known);
    }

    private static String told(StockLevel level) {
        return level.product().value() + ":" + level.available() + ":" + level.version();
    }

    private void hearStock(String message) {
        for (var level : message.split(",", -1)) {
            var parts = level.split(":", -1);
            keep(
                    new StockLevel(
                            new ProductId(parts[0]),
                            Long.parseLong(parts[1]),
                            Long.parseLong(parts[2])));
        }
    }

    private static String told(RatingLevel level) {
        var rating = level.rating();
        var counts =
                ProductRating.STARS.stream()
                        .map(stars -> String.valueOf(rating.histogram().get(stars)))
                        .collect(joining(":"));
        return "%s:%d:%s:%d:%s"
                .formatted(
                        level.product().value(),
                        level.version(),
                        rating.average().toPlainString(),
                        rating.count(),
                        counts);
    }

    private void hearRatings(String message) {
        for (var level : message.split(",", -1)) {
            var parts = level.split(":", -1);
            var histogram = new HashMap<String, Long>();
            for (var i = 0; i < ProductRating.STARS.size(); i++) {
                histogram.put(ProductRating.STARS.get(i), Long.parseLong(parts[4 + i]));
            }
            keep(
                    new RatingLevel(
                            new ProductId(parts[0]),
                            new ProductRating(
                                    new BigDecimal(parts[2]), Long.parseLong(parts[3]), histogram),
                            Long.parseLong(parts[1])));
        }
    }

    /** On a thread of its own, since forgetting waits for Redis and for what is being loaded. */
    private void hear(String message) {
        List<ProductId> ids = Arrays.stream(message.split(",")).map(ProductId::new).toList();
        observability.start("forget-products", () -> forget(ids));
    }

    /** The far ones first, else one of them could come near again. */
    private void forget(Collection<ProductId> ids) {
        ids.forEach(id -> far.invalidate(id.value()));
        near.invalidateAll(ids);
        changesHeard.incrementAndGet();
    }

    private static String written(Optional<ProductView> product) {
        return product.map(ShelvedProduct::of).map(JSON::toJson).orElse(NONE);
    }

    private static Optional<ProductView> read(String written) {
        return written.equals(NONE)
                ? Optional.empty()
                : Optional.of(JSON.fromJson(written).toView());
    }
}
