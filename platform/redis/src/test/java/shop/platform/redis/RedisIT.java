package shop.platform.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.platform.embedded.EmbeddedRedis;
import shop.platform.embedded.EmbeddedStore;
import shop.platform.embedded.StoreSetup;
import shop.platform.observability.Observability;
import shop.platform.settings.Settings;

class RedisIT {

    private static final Duration LIFE = Duration.ofMinutes(1);

    @TempDir private Path directory;
    private EmbeddedStore server;
    private Observability observability;
    private Redis redis;

    @BeforeEach
    void start() {
        server = EmbeddedRedis.start(StoreSetup.in(directory));
        observability = Observability.of("product-service", Settings.of(Map.of()));
        redis = open();
    }

    @AfterEach
    void stop() {
        redis.close();
        observability.close();
        server.close();
    }

    @Test
    void a_cached_answer_is_loaded_once() {
        var cache = redis.cache("products", LIFE);
        var loads = new AtomicInteger();

        for (var i = 0; i < 3; i++) {
            assertThat(cache.get("1", () -> "laptop " + loads.incrementAndGet()))
                    .isEqualTo("laptop 1");
        }

        assertThat(observability.metrics().scrape())
                .contains("result=\"hit\",service=\"product-service\"} 2.0")
                .contains("result=\"miss\",service=\"product-service\"} 1.0");
    }

    @Test
    void of_many_who_miss_at_once_one_loads() throws InterruptedException {
        var cache = redis.cache("products", LIFE);
        var loads = new AtomicInteger();
        var asked = new CountDownLatch(20);
        var answers = new LinkedBlockingQueue<String>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 20; i++) {
                threads.execute(() -> {
                    asked.countDown();
                    answers.add(cache.get("1", () -> slowly(asked, loads)));
                });
            }
        }

        assertThat(loads).hasValue(1);
        assertThat(answers).hasSize(20).containsOnly("laptop");
    }

    @Test
    void a_failure_to_load_is_passed_on_and_not_kept() {
        var cache = redis.cache("products", LIFE);

        assertThatThrownBy(() ->
                        cache.get(
                                "1",
                                () -> {
                                    throw new IllegalArgumentException("no such product");
                                }))
                .hasMessage("no such product");

        assertThat(cache.get("1", () -> "laptop")).isEqualTo("laptop");
    }

    @Test
    void an_invalidated_answer_is_loaded_again() {
        var cache = redis.cache("products", LIFE);
        cache.get("1", () -> "old");

        cache.invalidate("1");

        assertThat(cache.get("1", () -> "new")).isEqualTo("new");
    }

    @Test
    void what_another_instance_invalidates_while_it_is_loaded_is_not_kept() {
        var cache = redis.cache("products", LIFE);
        try (var elsewhere = open()) {
            cache.get(
                    "1",
                    () -> {
                        elsewhere.cache("products", LIFE).invalidate("1");
                        return "old";
                    });
        }

        assertThat(cache.get("1", () -> "new")).isEqualTo("new");
    }

    @Test
    void entries_end_with_their_life() {
        var cache = redis.cache("products", Duration.ofMillis(50));
        cache.get("1", () -> "old");

        await().until(() -> cache.get("1", () -> "new").equals("new"));
    }

    @Test
    void without_redis_loads_go_to_their_source_quickly_and_commands_are_refused() {
        var cache = redis.cache("products", LIFE);
        server.kill();
        await().until(() -> !redis.isAlive());

        var started = System.nanoTime();
        IntStream.range(0, 100)
                .forEach(i -> assertThat(cache.get("k" + i, () -> "v" + i)).isEqualTo("v" + i));

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(LIFE.dividedBy(30));
        assertThatThrownBy(() -> redis.call(commands -> commands.get("k")))
                .isInstanceOf(RedisUnavailable.class);
    }

    @Test
    void commands_caches_and_subscriptions_are_back_soon_after_redis_is() {
        var heard = new LinkedBlockingQueue<String>();
        redis.subscribe("order-decisions", heard::add);
        var port = server.port();
        server.kill();
        await().until(() -> !redis.isAlive());

        server = EmbeddedRedis.start(StoreSetup.in(directory).onPort(port));

        await().atMost(Duration.ofSeconds(3)).until(redis::isAlive);
        await().atMost(Duration.ofSeconds(3)).until(() -> publishedAndHeard("confirmed", heard));
    }

    @Test
    void it_opens_while_redis_is_away_and_connects_later() throws InterruptedException {
        var port = server.port();
        server.kill();
        var heard = new LinkedBlockingQueue<String>();

        try (var late = open()) {
            late.subscribe("order-decisions", heard::add);
            assertThat(late.isAlive()).isFalse();
            assertThat(late.cache("products", LIFE).get("1", () -> "laptop")).isEqualTo("laptop");

            server = EmbeddedRedis.start(StoreSetup.in(directory).onPort(port));

            await().atMost(Duration.ofSeconds(5)).until(late::isAlive);
            await().until(() -> late.call(c -> c.publish("order-decisions", "confirmed")) == 1L);
            assertThat(heard.poll(1, TimeUnit.SECONDS)).isEqualTo("confirmed");
        }
    }

    @Test
    void an_ended_subscription_hears_no_more() throws InterruptedException {
        var first = new LinkedBlockingQueue<String>();
        var second = new LinkedBlockingQueue<String>();
        var subscription = redis.subscribe("order-decisions", first::add);
        redis.subscribe("order-decisions", second::add);
        await().until(() -> publishedAndHeard("one", second));

        first.clear();
        subscription.close();
        second.clear();
        redis.publish("order-decisions", "two");

        assertThat(second.poll(1, TimeUnit.SECONDS)).isEqualTo("two");
        assertThat(first).isEmpty();
    }

    private Redis open() {
        var settings =
                Settings.of(
                        Map.of(
                                "REDIS_HOST",
                                "127.0.0.1",
                                "REDIS_PORT",
                                Integer.toString(server.port())));
        return Redis.open(settings, observability);
    }

    private boolean publishedAndHeard(String message, LinkedBlockingQueue<String> heard)
            throws InterruptedException {
        redis.publish("order-decisions", message);
        return message.equals(heard.poll(100, TimeUnit.MILLISECONDS));
    }

    private static String slowly(CountDownLatch asked, AtomicInteger loads) {
        loads.incrementAndGet();
        try {
            asked.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return "laptop";
    }
}
