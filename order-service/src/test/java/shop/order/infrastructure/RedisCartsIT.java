package shop.order.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.order.domain.Fixtures.LAPTOP;
import static shop.order.domain.Fixtures.MOUSE;
import static shop.order.domain.Fixtures.NOW;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.order.domain.CustomerId;
import shop.order.domain.cart.CartId;
import shop.order.domain.cart.CartToken;
import shop.order.domain.cart.Carts;
import shop.order.domain.cart.CartsContract;
import shop.order.infrastructure.redis.RedisCarts;
import shop.platform.observability.Observability;
import shop.platform.redis.Redis;
import shop.platform.redis.RedisUnavailable;
import shop.platform.settings.Settings;
import shop.platform.test.FakeClock;
import shop.platform.test.Store;
import shop.platform.test.Stores;

@TestInstance(Lifecycle.PER_CLASS)
class RedisCartsIT extends CartsContract {

    @RegisterExtension static final Stores STORES = Stores.with(Store.REDIS);

    private final FakeClock clock = FakeClock.at(NOW);
    private Observability observability;
    private Redis redis;
    private Carts carts;

    @BeforeAll
    void open() {
        var settings = Settings.of(STORES.settings());
        observability = Observability.of("order-service", settings);
        redis = Redis.open(settings, observability);
        carts = new RedisCarts(redis, clock);
    }

    @AfterAll
    void close() {
        redis.close();
        observability.close();
    }

    @Override
    protected Carts carts() {
        return carts;
    }

    @Override
    protected void tick() {
        clock.advance(Duration.ofMillis(1));
    }

    @Test
    void carts_are_forgotten_after_a_while_a_guests_sooner() {
        var customer = new CartId.OfCustomer(new CustomerId(9_001));
        var guest = new CartId.OfGuest(CartToken.fresh());

        carts.add(customer, item(MOUSE, 1));
        carts.add(guest, item(MOUSE, 1));

        assertThat(life("cart:user:9001")).isBetween(29L * 86_400, 30L * 86_400);
        assertThat(life("cart:guest:" + guest.token().value())).isBetween(6L * 86_400, 7L * 86_400);
    }

    @Test
    void of_many_who_merge_at_once_one_does() throws Exception {
        var token = CartToken.fresh();
        carts.add(new CartId.OfGuest(token), item(MOUSE, 3));
        carts.add(new CartId.OfGuest(token), item(LAPTOP, 1));
        var customer = new CustomerId(9_002);

        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            var merged = new ArrayList<Future<?>>();
            for (var i = 0; i < 20; i++) {
                merged.add(tabs.submit(() -> carts.merge(token, customer)));
            }
            for (var each : merged) {
                each.get();
            }
        }

        assertThat(carts.find(new CartId.OfCustomer(customer)).items())
                .containsExactlyInAnyOrder(item(MOUSE, 3), item(LAPTOP, 1));
    }

    @Test
    void of_many_who_add_at_once_none_is_lost() throws Exception {
        var cart = new CartId.OfCustomer(new CustomerId(9_003));
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            var added = new ArrayList<Future<?>>();
            for (var i = 0; i < 50; i++) {
                added.add(tabs.submit(() -> carts.add(cart, item(MOUSE, 1))));
            }
            for (var each : added) {
                each.get();
            }
        }

        assertThat(carts.find(cart).items()).containsExactly(item(MOUSE, 50));
    }

    @Test
    void without_redis_nobody_is_told_that_his_cart_is_empty() {
        var nowhere = new HashMap<>(STORES.settings());
        nowhere.put("REDIS_PORT", "1");
        try (var away = Redis.open(Settings.of(nowhere), observability)) {
            var cart = new CartId.OfCustomer(new CustomerId(9_004));

            assertThatThrownBy(() -> new RedisCarts(away, clock).find(cart))
                    .isInstanceOf(RedisUnavailable.class);
        }
    }

    private long life(String key) {
        return redis.<Long>call(commands -> commands.ttl(key));
    }
}
