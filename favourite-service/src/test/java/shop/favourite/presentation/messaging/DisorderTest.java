package shop.favourite.presentation.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.favourite.domain.Fixtures.NOW;
import static shop.favourite.domain.Fixtures.back;
import static shop.favourite.domain.Fixtures.drop;
import static shop.favourite.domain.Fixtures.usd;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.favourite.application.FollowProducts;
import shop.favourite.application.InMemoryProducts;
import shop.favourite.application.InMemoryWatches;
import shop.favourite.domain.AlertEvent;
import shop.favourite.domain.AlertEvent.BackInStock;
import shop.favourite.domain.AlertEvent.PriceDropped;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.Fixtures;
import shop.favourite.domain.Product;
import shop.favourite.domain.ProductId;
import shop.favourite.domain.Threshold;
import shop.platform.messaging.News;
import shop.platform.messaging.memory.MemoryBus;
import shop.platform.test.FakeClock;
import shop.platform.test.InMemoryTransactions;

/**
 * Prices go up and down, products leave the shop and return, stock runs out and comes; all of it is
 * heard in turns, in batches, again and again, each product's own news in their order. Whatever the
 * disorder, the same people are told the same.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisorderTest {

    private static final int PRODUCTS = 8;
    private static final int CHANGES = 40;
    private static final List<Threshold> THRESHOLDS =
            List.of(
                    new Threshold.AnyDrop(),
                    new Threshold.AtMost(usd("5.00")),
                    new Threshold.LessBy(new BigDecimal("30")));

    private final List<News> news = news(new Random(42));
    private List<String> cleanEnd = List.of();

    @BeforeAll
    void runWithoutDisorder() {
        var run = new Run();
        var bus = new MemoryBus(0, 0);
        run.listenTo(bus);
        for (var one : news) {
            bus.outbox().append(List.of(one));
            bus.deliverAll();
        }
        cleanEnd = run.end();
    }

    @Test
    void without_disorder_much_is_told_and_some_are_told_again() {
        assertThat(cleanEnd).hasSizeGreaterThan(100);
        assertThat(cleanEnd).anyMatch(it -> it.contains("dropped"));
        assertThat(cleanEnd).anyMatch(it -> it.contains("back"));
        assertThat(cleanEnd).anyMatch(it -> it.contains("arming 3"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void disorder_changes_nothing(long seed) {
        var run = new Run();
        var bus = new MemoryBus(seed, 0.4);
        run.listenTo(bus);

        bus.outbox().append(news);
        bus.deliverAll();

        assertThat(run.end()).isEqualTo(cleanEnd);
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(150);
    }

    /** Half of the products only change their price and status, the others only their stock. */
    private static List<News> news(Random random) {
        var news = new ArrayList<News>();
        for (var version = 2; version < CHANGES; version++) {
            for (var number = 0; number < PRODUCTS; number++) {
                news.add(
                        number % 2 == 0
                                ? price(number, version, random)
                                : stock(number, version, random));
            }
        }
        return news;
    }

    private static News price(int number, int version, Random random) {
        var status = random.nextInt(6) == 0 ? "draft" : "active";
        var payload =
                """
                {"event":"product_updated","product_id":"%s","name":"Thing","price":%d.%02d,
                 "currency":"USD","status":"%s","version":%d,"images":[],"attributes":{}}
                """
                        .formatted(
                                id(number),
                                1 + random.nextInt(10),
                                random.nextInt(3),
                                status,
                                version);
        return new News(
                "product",
                id(number).value(),
                version,
                "product_updated",
                ProductListener.TOPIC,
                payload);
    }

    private static News stock(int number, int version, Random random) {
        var available = Math.max(0, random.nextInt(6) - 2);
        var payload =
                """
                {"event":"inventory_updated","product_id":"%s","quantity":9,"reserved":1,
                 "available":%d,"warehouses":[]}
                """
                        .formatted(id(number), available);
        return new News(
                "stock",
                id(number).value(),
                version,
                "inventory_updated",
                InventoryListener.TOPIC,
                payload);
    }

    private static ProductId id(int number) {
        return new ProductId("%024d".formatted(number));
    }

    private static final class Run {

        private final InMemoryProducts products = new InMemoryProducts();
        private final InMemoryWatches watches = new InMemoryWatches();
        private final FollowProducts followProducts =
                new FollowProducts(
                        new InMemoryTransactions(), products, watches, FakeClock.at(NOW));

        private Run() {
            for (var number = 0; number < PRODUCTS; number++) {
                var product = id(number);
                products.save(List.of(new Product(product, Fixtures.described("8.00", 1), 0, 1)));
                for (var user = 0; user < 6; user++) {
                    var customer = new CustomerId(1 + user);
                    var threshold = THRESHOLDS.get(user % THRESHOLDS.size());
                    watches.add(drop(customer, product, threshold, "8.00"));
                    watches.add(back(customer, product, true));
                }
            }
        }

        private void listenTo(MemoryBus bus) {
            bus.listen(
                    ProductListener.TOPIC,
                    ProductListener.TYPES,
                    new ProductListener(followProducts));
            bus.listen(
                    InventoryListener.TOPIC,
                    InventoryListener.TYPES,
                    new InventoryListener(followProducts));
        }

        /** All that was told, and how every product and watch stands. */
        private List<String> end() {
            var ids = Stream.iterate(0, n -> n + 1).limit(PRODUCTS).map(DisorderTest::id).toList();
            var told = watches.told().stream().map(Run::line);
            var known = products.find(ids).values().stream().map(Product::toString);
            var armed =
                    Stream.iterate(1, n -> n + 1)
                            .limit(6)
                            .flatMap(user -> watches.of(new CustomerId(user), ids).stream())
                            .map(watch ->
                                    "%s armed %s %s"
                                            .formatted(
                                                    watch.id(),
                                                    watch.isArmed(),
                                                    watch.condition()));
            return Stream.of(told, known, armed).flatMap(lines -> lines).sorted().toList();
        }

        private static String line(AlertEvent alert) {
            var cause = alert.cause();
            var what =
                    switch (alert) {
                        case PriceDropped dropped ->
                                "dropped " + dropped.oldPrice() + " to " + dropped.newPrice();
                        case BackInStock back -> "back with " + back.available();
                    };
            return "%s of %s arming %d %s"
                    .formatted(cause.watch(), cause.product(), cause.arming(), what);
        }
    }
}
