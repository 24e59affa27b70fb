package shop.inventory.application;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.inventory.domain.Fixtures.HOLD_TIME;
import static shop.inventory.domain.Fixtures.LAPTOP;
import static shop.inventory.domain.Fixtures.MOUSE;
import static shop.inventory.domain.Fixtures.NOW;
import static shop.inventory.domain.Fixtures.line;
import static shop.inventory.domain.Fixtures.order;
import static shop.inventory.domain.Fixtures.placed;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.inventory.domain.Fixtures;
import shop.inventory.domain.InventoryEvent.InventoryUpdated;
import shop.inventory.domain.InventoryEvent.StockRejected;
import shop.inventory.domain.InventoryEvent.StockReserved;
import shop.inventory.domain.OrderNews;
import shop.inventory.domain.OrderNews.Cancelled;
import shop.inventory.domain.OrderNews.Paid;
import shop.inventory.domain.OrderNews.Shipped;
import shop.inventory.domain.ProductId;
import shop.inventory.domain.ReservationState.Held;
import shop.inventory.domain.ReservationState.Released;
import shop.inventory.domain.Stock;
import shop.inventory.domain.WarehouseCode;
import shop.platform.kernel.Page;
import shop.platform.test.InMemoryTransactions;

class FollowOrdersTest {

    private final InMemoryStocks stocks = new InMemoryStocks();
    private final InMemoryReservations reservations = new InMemoryReservations();
    private final FollowOrders followOrders =
            new FollowOrders(
                    new InMemoryTransactions(),
                    reservations,
                    stocks,
                    HOLD_TIME,
                    Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void fill_the_shelves() {
        receive(100, LAPTOP);
    }

    @Test
    void a_hundred_units_serve_exactly_a_hundred_of_two_hundred_buyers_in_one_batch() {
        var orders =
                LongStream.rangeClosed(1, 200)
                        .<OrderNews>mapToObj(number -> placed(number, line(LAPTOP, 1)))
                        .toList();

        followOrders.handle(orders);

        assertThat(laptops().available()).isZero();
        assertThat(reservations.announced()).hasSize(200);
        assertThat(reservations.announced())
                .filteredOn(StockReserved.class::isInstance)
                .hasSize(100);
        assertThat(reservations.announced())
                .filteredOn(StockRejected.class::isInstance)
                .hasSize(100);
    }

    @Test
    void a_product_is_announced_once_for_a_whole_batch() {
        followOrders.handle(
                List.of(
                        placed(1, line(LAPTOP, 1)),
                        placed(2, line(LAPTOP, 2)),
                        placed(3, line(LAPTOP, 3))));

        assertThat(stocks.announced().getLast())
                .isEqualTo(new InventoryUpdated(LAPTOP, 2, 100, 6, laptops().shelves()));
        assertThat(stocks.announced()).hasSize(2);
    }

    @Test
    void what_one_order_gives_back_the_next_one_in_the_batch_can_have() {
        followOrders.handle(
                List.of(
                        placed(1, line(LAPTOP, 100)),
                        new Cancelled(order(1)),
                        placed(2, line(LAPTOP, 100))));

        assertThat(reservations.find(order(1)).orElseThrow().state()).isEqualTo(new Released());
        assertThat(reservations.find(order(2)).orElseThrow().state())
                .isEqualTo(new Held(NOW.plus(HOLD_TIME)));
    }

    @Test
    void news_that_change_nothing_are_not_announced() {
        followOrders.handle(List.of(placed(1, line(LAPTOP, 1))));
        var announced = stocks.announced().size();

        followOrders.handle(List.of(placed(1, line(LAPTOP, 1)), new Paid(order(1))));

        assertThat(stocks.announced()).hasSize(announced);
        assertThat(reservations.announced()).hasSize(1);
    }

    @Test
    void a_cancellation_finds_the_stock_its_order_held_in_an_earlier_batch() {
        followOrders.handle(List.of(placed(1, line(LAPTOP, 4))));

        followOrders.handle(List.of(new Cancelled(order(1))));

        assertThat(laptops().available()).isEqualTo(100);
    }

    /** Enough stock for all, so that it does not matter who comes first. */
    @Test
    void doubled_and_shuffled_news_lead_to_the_same_state_as_a_clean_run() {
        var clean = stories();
        var expected = stateAfter(List.of(clean));

        for (var seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            var news = new ArrayList<>(clean);
            news.addAll(clean);
            Collections.shuffle(news, random);

            assertThat(stateAfter(inBatches(news, random))).as("seed %d", seed).isEqualTo(expected);
        }
    }

    /** Thirty orders that end in each of the ways an order can end. */
    private static List<OrderNews> stories() {
        var news = new ArrayList<OrderNews>();
        for (var number = 1; number <= 30; number++) {
            news.add(placed(number, line(LAPTOP, 1 + number % 3), line(MOUSE, 1)));
            switch (number % 5) {
                case 0 -> news.add(new Cancelled(order(number)));
                case 1 -> news.add(new Paid(order(number)));
                case 2 -> news.addAll(List.of(new Paid(order(number)), new Shipped(order(number))));
                case 3 ->
                        news.addAll(List.of(new Paid(order(number)), new Cancelled(order(number))));
                default -> {}
            }
        }
        return news;
    }

    private static List<List<OrderNews>> inBatches(List<OrderNews> news, Random random) {
        var batches = new ArrayList<List<OrderNews>>();
        for (var from = 0; from < news.size(); ) {
            var to = Math.min(news.size(), from + 1 + random.nextInt(20));
            batches.add(news.subList(from, to));
            from = to;
        }
        return batches;
    }

    private static List<String> stateAfter(List<List<OrderNews>> batches) {
        var test = new FollowOrdersTest();
        test.receive(1000, LAPTOP, MOUSE);
        batches.forEach(test.followOrders::handle);
        return Stream.concat(
                        test.stocks.list(new Page(0, 100)).stream().map(Stock::toString),
                        test.reservations.all().stream()
                                .map(one -> one.order() + " " + one.state()))
                .toList();
    }

    private Stock laptops() {
        return stocks.find(LAPTOP).orElseThrow();
    }

    private void receive(long units, ProductId... products) {
        var room = stocks.open(List.of(products));
        for (var stock : room.stocks().values()) {
            stock.receive(WarehouseCode.MAIN, "SKU", units, Fixtures.COUNTED, NOW);
        }
        stocks.save(room);
    }
}
