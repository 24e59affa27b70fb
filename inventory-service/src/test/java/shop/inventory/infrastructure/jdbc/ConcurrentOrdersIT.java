package shop.inventory.infrastructure.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.inventory.domain.Fixtures.COUNTED;
import static shop.inventory.domain.Fixtures.HOLD_TIME;
import static shop.inventory.domain.Fixtures.LAPTOP;
import static shop.inventory.domain.Fixtures.MAIN;
import static shop.inventory.domain.Fixtures.NOW;
import static shop.inventory.domain.Fixtures.line;
import static shop.inventory.domain.Fixtures.order;
import static shop.inventory.domain.Fixtures.placed;
import static shop.inventory.domain.Fixtures.product;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.inventory.application.FollowOrders;
import shop.inventory.domain.Line;
import shop.inventory.domain.OrderNews;
import shop.inventory.domain.OrderNews.Cancelled;
import shop.inventory.domain.OrderNews.Paid;
import shop.inventory.domain.OrderNews.Shipped;
import shop.inventory.domain.ProductId;

/** Several instances at once on the same products. */
class ConcurrentOrdersIT {

    @RegisterExtension static final InventoryTables TABLES = new InventoryTables();

    private final JdbcStocks stocks =
            new JdbcStocks(TABLES.database().sql(), TABLES.database().outbox());
    private final FollowOrders followOrders =
            new FollowOrders(
                    TABLES.database().transactions(),
                    new JdbcReservations(TABLES.database().sql(), TABLES.database().outbox()),
                    stocks,
                    HOLD_TIME,
                    Clock.fixed(NOW, ZoneOffset.UTC));

    @RepeatedTest(5)
    void two_hundred_buyers_get_exactly_the_hundred_units_there_are() throws Exception {
        receive(100, LAPTOP);

        inParallel(8, IntStream.rangeClosed(1, 200).mapToObj(buyer -> batchOf(buyer)).toList());

        assertThat(countOf("held")).isEqualTo(100);
        assertThat(countOf("rejected")).isEqualTo(100);
        assertThat(stocks.find(LAPTOP).orElseThrow().available()).isZero();
        assertTheBooksBalance();
    }

    @Test
    void orders_whose_lines_stand_in_any_order_do_not_wait_in_a_circle() throws Exception {
        var products = IntStream.rangeClosed(1, 6).mapToObj(number -> product(number)).toList();
        receive(150, products.toArray(ProductId[]::new));
        var random = new Random(42);
        var batches = new ArrayList<List<OrderNews>>();
        for (var number = 1; number <= 300; number += 3) {
            batches.add(
                    List.of(
                            threeLines(number, products, random),
                            threeLines(number + 1, products, random),
                            threeLines(number + 2, products, random)));
        }

        inParallel(8, batches);

        assertThat(countOf("held") + countOf("rejected")).isEqualTo(300);
        assertThat(TABLES.number("SELECT MIN(quantity - reserved) FROM inventory")).isZero();
        assertTheBooksBalance();
    }

    @Test
    void every_end_of_an_order_leaves_the_books_balanced() throws Exception {
        receive(1000, LAPTOP);
        var batches = new ArrayList<List<OrderNews>>();
        for (var number = 1; number <= 60; number++) {
            batches.add(
                    List.of(
                            placed(number, line(LAPTOP, 2)),
                            new Paid(order(number)),
                            number % 2 == 0
                                    ? new Shipped(order(number))
                                    : new Cancelled(order(number))));
        }

        inParallel(6, batches);

        var laptops = stocks.find(LAPTOP).orElseThrow();
        assertThat(laptops.onHand()).isEqualTo(940);
        assertThat(laptops.reserved()).isZero();
        assertTheBooksBalance();
    }

    private static List<OrderNews> batchOf(int buyer) {
        return List.of(placed(buyer, line(LAPTOP, 1)));
    }

    private static OrderNews threeLines(long order, List<ProductId> products, Random random) {
        var shuffled = new ArrayList<>(products);
        Collections.shuffle(shuffled, random);
        return placed(
                order, shuffled.stream().limit(3).map(one -> line(one, 1)).toArray(Line[]::new));
    }

    private void inParallel(int threads, List<List<OrderNews>> batches)
            throws InterruptedException, ExecutionException {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var work =
                    batches.stream()
                            .<Callable<Boolean>>map(batch ->
                                    () -> {
                                        followOrders.handle(batch);
                                        return true;
                                    })
                            .toList();
            for (var done : pool.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
    }

    private void receive(long units, ProductId... products) {
        TABLES.database()
                .transactions()
                .run(() -> {
                    var room = stocks.open(List.of(products));
                    for (var stock : room.stocks().values()) {
                        stock.receive(MAIN, "SKU", units, COUNTED, NOW);
                    }
                    stocks.save(room);
                });
    }

    private static long countOf(String status) {
        return TABLES.number(
                "SELECT COUNT(*) FROM inventory_reservations WHERE status = '%s'"
                        .formatted(status));
    }

    /** Quantity and reserved are the ledger's sums, and reserved is what living orders hold. */
    private static void assertTheBooksBalance() {
        assertThat(
                        TABLES.number(
                                """
                                SELECT COUNT(*) FROM inventory i
                                 WHERE quantity <> (SELECT SUM(quantity_delta) FROM inventory_movements m
                                         WHERE m.product_id = i.product_id AND m.warehouse = i.warehouse)
                                    OR reserved <> (SELECT SUM(reserved_delta) FROM inventory_movements m
                                         WHERE m.product_id = i.product_id AND m.warehouse = i.warehouse)
                                    OR reserved <> (SELECT COALESCE(SUM(l.quantity), 0)
                                          FROM inventory_reservation_lines l
                                          JOIN inventory_reservations r ON r.order_id = l.order_id
                                         WHERE r.status IN ('held', 'committed')
                                           AND l.product_id = i.product_id AND l.warehouse = i.warehouse)
                                """))
                .isZero();
    }
}
