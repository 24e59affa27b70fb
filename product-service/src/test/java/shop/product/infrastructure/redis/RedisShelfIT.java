package shop.product.infrastructure.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static shop.platform.test.Store.REDIS;
import static shop.product.domain.SomeProducts.everything;
import static shop.product.domain.SomeProducts.rated433;
import static shop.product.domain.SomeProducts.storedLaptop;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.platform.observability.Observability;
import shop.platform.redis.Redis;
import shop.platform.settings.Settings;
import shop.platform.test.Stores;
import shop.product.application.ListProducts.Answer;
import shop.product.application.ProductView;
import shop.product.application.port.ProductShelf;
import shop.product.domain.ProductId;
import shop.product.domain.ProductRating;
import shop.product.domain.Products.RatingLevel;
import shop.product.domain.Products.StockLevel;

class RedisShelfIT {

    @RegisterExtension static final Stores STORES = Stores.with(REDIS);

    private static final Duration SOON = Duration.ofMillis(500);

    private final Settings settings = Settings.of(STORES.settings());
    private final Observability observability = Observability.of("product-service", settings);
    private final Redis oneRedis = Redis.open(settings, observability);
    private final Redis otherRedis = Redis.open(settings, observability);
    private final RedisShelf one = new RedisShelf(oneRedis, observability);
    private final RedisShelf other = new RedisShelf(otherRedis, observability);
    private final ProductId product =
            new ProductId(UUID.randomUUID().toString().replace("-", "").substring(0, 24));
    private final AtomicLong version = new AtomicLong(1);
    private final AtomicInteger loads = new AtomicInteger();

    @BeforeEach
    void awaitRedis() {
        await().until(() -> oneRedis.isAlive() && otherRedis.isAlive());
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
        oneRedis.close();
        otherRedis.close();
        observability.close();
    }

    @Test
    void a_product_comes_off_the_shelf_as_it_was_put_there() {
        look(one);

        assertThat(other.get(product, _ -> Optional.empty())).contains(view());
    }

    @Test
    void many_who_look_at_once_load_once() throws Exception {
        try (var buyers = Executors.newVirtualThreadPerTaskExecutor()) {
            var looks =
                    IntStream.range(0, 100)
                            .mapToObj(_ -> buyers.submit(() -> one.get(product, this::load)))
                            .toList();
            for (var each : looks) {
                assertThat(each.get()).isPresent();
            }
        }

        assertThat(loads).hasValue(1);
    }

    @Test
    void who_cleared_it_sees_the_new_at_once_and_all_others_soon() {
        look(one);
        look(other);

        for (var next = 2; next <= 20; next++) {
            version.set(next);
            one.clear(product);

            assertThat(look(one)).isEqualTo(next);
            await().atMost(SOON).until(() -> look(other) == version.get());
        }
    }

    @Test
    void what_was_loading_while_it_was_cleared_is_not_kept() throws Exception {
        try (var slow = Executors.newVirtualThreadPerTaskExecutor()) {
            var old = slow.submit(() -> other.get(product, this::loadSlowly));
            await().until(() -> loads.get() == 1);
            version.set(2);
            one.clear(product);

            assertThat(old.get()).isPresent();
            await().atMost(SOON).until(() -> look(other) == 2);
        }
    }

    @Test
    void that_there_is_none_is_known_until_it_is_cleared() {
        assertThat(one.get(product, _ -> Optional.empty())).isEmpty();
        assertThat(one.get(product, this::load)).isEmpty();
        one.clear(product);
        assertThat(one.get(product, this::load)).isPresent();
    }

    @Test
    void a_list_is_made_anew_once_any_product_is_cleared_wherever_that_is() {
        assertThat(list(one)).isEqualTo(1);
        assertThat(list(other)).isEqualTo(1);
        version.set(2);
        one.clear(product);

        assertThat(list(one)).isEqualTo(2);
        await().atMost(SOON).until(() -> list(other) == 2);
    }

    @Test
    void a_sale_changes_the_stock_shown_everywhere_and_loads_nothing() {
        look(one);
        look(other);
        list(one);
        var before = loads.get();

        one.showStock(List.of(new StockLevel(product, 41, 7)));
        one.showStock(List.of(new StockLevel(product, 42, 6)));

        assertThat(stock(one)).isEqualTo(41);
        await().atMost(SOON).until(() -> stock(other) == 41);
        assertThat(one.list(everything(), () -> new Answer(List.of(), 0)).total()).isEqualTo(1);
        assertThat(loads).hasValue(before);
    }

    @Test
    void a_product_loaded_anew_is_shown_with_the_latest_stock() {
        one.showStock(List.of(new StockLevel(product, 41, 7)));
        one.clear(product);

        assertThat(stock(one)).isEqualTo(41);
    }

    @Test
    void a_rating_is_shown_everywhere_and_loads_nothing() {
        look(one);
        look(other);
        list(one);
        var before = loads.get();

        one.showRatings(List.of(new RatingLevel(product, rated433(), 7)));
        one.showRatings(List.of(new RatingLevel(product, ProductRating.NONE, 6)));

        assertThat(rating(one)).isEqualTo(rated433());
        await().atMost(SOON).until(() -> rating(other).equals(rated433()));
        one.clear(product);
        assertThat(rating(one)).isEqualTo(rated433());
        assertThat(loads).hasValue(before + 1);
    }

    @Test
    void without_redis_products_are_shown_and_changes_too() {
        var nobody = settings.with("REDIS_PORT", "1");
        try (var away = Redis.open(nobody, observability);
                var alone = new RedisShelf(away, observability)) {
            assertThat(look(alone)).isEqualTo(1);
            version.set(2);
            alone.clear(product);

            assertThat(look(alone)).isEqualTo(2);
        }
    }

    private long look(ProductShelf shelf) {
        return shelf.get(product, this::load).orElseThrow().version();
    }

    private long stock(ProductShelf shelf) {
        return shelf.get(product, this::load).orElseThrow().stock();
    }

    private ProductRating rating(ProductShelf shelf) {
        return shelf.get(product, this::load).orElseThrow().rating();
    }

    private long list(ProductShelf shelf) {
        return shelf.list(everything(), () -> new Answer(List.of(), version.get())).total();
    }

    private Optional<ProductView> load(ProductId id) {
        loads.incrementAndGet();
        return Optional.of(view());
    }

    /** Reads the old version and takes until after the change to say so. */
    private Optional<ProductView> loadSlowly(ProductId id) {
        var read = load(id);
        await().until(() -> version.get() > 1);
        return read;
    }

    private ProductView view() {
        var laptop = ProductView.of(storedLaptop());
        return new ProductView(
                product.value(),
                laptop.sellerId(),
                laptop.details(),
                laptop.stock(),
                laptop.rating(),
                version.get(),
                laptop.createdAt(),
                laptop.updatedAt());
    }
}
