package shop.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.inventory.domain.Fixtures.COUNTED;
import static shop.inventory.domain.Fixtures.HOLD_TIME;
import static shop.inventory.domain.Fixtures.NORTH;
import static shop.inventory.domain.Fixtures.NOW;
import static shop.inventory.domain.Fixtures.order;
import static shop.inventory.domain.Fixtures.product;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import shop.inventory.domain.OrderNews.Cancelled;
import shop.inventory.domain.OrderNews.Paid;
import shop.inventory.domain.OrderNews.Placed;
import shop.inventory.domain.OrderNews.Shipped;
import shop.inventory.domain.ReservationState.Committed;
import shop.inventory.domain.ReservationState.Held;
import shop.inventory.domain.ReservationState.Rejected;

class OrderBatchProperties {

    private static final int PRODUCTS = 3;
    private static final int ORDERS = 8;

    @Property
    void nothing_goes_below_zero_and_the_ledger_adds_up(
            @ForAll("shelves") List<Long> units, @ForAll("news") List<OrderNews> news) {
        var scene = new Scene(units);

        scene.hear(news);

        scene.stocks.values().forEach(OrderBatchProperties::addsUp);
    }

    private static void addsUp(Stock stock) {
        assertThat(stock.available()).isBetween(0L, stock.onHand());
        for (var shelf : stock.shelves()) {
            var movements =
                    stock.movements().stream()
                            .filter(one -> one.warehouse().equals(shelf.warehouse()))
                            .toList();
            assertThat(shelf.onHand())
                    .isEqualTo(movements.stream().mapToLong(Movement::onHand).sum());
            assertThat(shelf.reserved())
                    .isEqualTo(movements.stream().mapToLong(Movement::reserved).sum());
        }
    }

    @Property
    void what_is_reserved_is_what_living_orders_hold(
            @ForAll("shelves") List<Long> units, @ForAll("news") List<OrderNews> news) {
        var scene = new Scene(units);

        scene.hear(news);

        var held =
                scene.reservations.values().stream()
                        .filter(Scene::holds)
                        .flatMap(one -> one.allocations().stream())
                        .collect(
                                Collectors.groupingBy(
                                        Allocation::product,
                                        Collectors.summingLong(Allocation::units)));
        scene.stocks.forEach((product, stock) ->
                assertThat(stock.reserved()).isEqualTo(held.getOrDefault(product, 0L)));
    }

    @Property
    void an_order_holds_every_line_wholly_or_none(
            @ForAll("shelves") List<Long> units, @ForAll("orders") List<Placed> orders) {
        var scene = new Scene(units);

        scene.hear(orders);

        for (var placed : orders) {
            var reservation = scene.reservation(placed.order());
            if (reservation.state() instanceof Held) {
                assertThat(unitsOf(reservation)).isEqualTo(unitsOf(placed));
            } else {
                assertThat(reservation.allocations()).isEmpty();
            }
        }
    }

    /** Against a reference that knows neither warehouses nor batches. */
    @Property
    void nobody_is_sent_away_while_there_is_enough(
            @ForAll("shelves") List<Long> units, @ForAll("orders") List<Placed> orders) {
        var scene = new Scene(units);
        var left = new HashMap<ProductId, Long>();
        scene.stocks.forEach((product, stock) -> left.put(product, stock.available()));

        scene.hear(orders);

        for (var placed : orders) {
            var wanted = unitsOf(placed);
            var enough =
                    wanted.entrySet().stream()
                            .allMatch(line ->
                                    line.getValue() <= left.getOrDefault(line.getKey(), 0L));
            if (enough) {
                wanted.forEach((product, count) -> left.merge(product, -count, Long::sum));
            }
            assertThat(scene.reservation(placed.order()).state())
                    .isEqualTo(enough ? new Held(NOW.plus(HOLD_TIME)) : new Rejected());
        }
    }

    @Property
    void one_batch_ends_like_many_small_ones(
            @ForAll("shelves") List<Long> units, @ForAll("news") List<OrderNews> news) {
        var together = new Scene(units);
        var apart = new Scene(units);

        together.hear(news);
        news.forEach(one -> apart.hear(List.of(one)));

        assertThat(together.states()).isEqualTo(apart.states());
    }

    private static Map<ProductId, Long> unitsOf(Placed placed) {
        return placed.lines().stream()
                .collect(Collectors.groupingBy(Line::product, Collectors.summingLong(Line::units)));
    }

    private static Map<ProductId, Long> unitsOf(Reservation reservation) {
        return reservation.allocations().stream()
                .collect(
                        Collectors.groupingBy(
                                Allocation::product, Collectors.summingLong(Allocation::units)));
    }

    @Provide
    Arbitrary<List<Long>> shelves() {
        return Arbitraries.longs().between(0, 12).list().ofSize(2 * PRODUCTS);
    }

    @Provide
    Arbitrary<List<OrderNews>> news() {
        return Arbitraries.<OrderNews>oneOf(
                        placed(),
                        orderId().map(Paid::new),
                        orderId().map(Shipped::new),
                        orderId().map(Cancelled::new))
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Placed>> orders() {
        return placed().list().ofMaxSize(ORDERS).uniqueElements(Placed::order);
    }

    private static Arbitrary<Placed> placed() {
        var line =
                Combinators.combine(
                                Arbitraries.integers().between(1, PRODUCTS),
                                Arbitraries.longs().between(1, 5))
                        .as((number, units) -> new Line(product(number), units));
        return Combinators.combine(orderId(), line.list().ofMinSize(1).ofMaxSize(4))
                .as(Placed::new);
    }

    private static Arbitrary<OrderId> orderId() {
        return Arbitraries.longs().between(1, ORDERS).map(OrderId::new);
    }

    private static final class Scene {

        private final SortedMap<ProductId, Stock> stocks = new TreeMap<>();
        private final Map<OrderId, Reservation> reservations =
                LongStream.rangeClosed(1, ORDERS)
                        .mapToObj(number -> Reservation.unheard(order(number)))
                        .collect(Collectors.toMap(Reservation::order, one -> one));

        Scene(List<Long> units) {
            for (var number = 1; number <= PRODUCTS; number++) {
                var stock = Stock.none(product(number));
                stock.receive(WarehouseCode.MAIN, "SKU", units.get(2 * number - 2), COUNTED, NOW);
                stock.receive(NORTH, "SKU", units.get(2 * number - 1), COUNTED, NOW);
                stocks.put(stock.product(), stock);
            }
        }

        void hear(List<? extends OrderNews> news) {
            new OrderBatch(List.copyOf(news))
                    .decide(reservations, new StockRoom(stocks), NOW.plus(HOLD_TIME), NOW);
        }

        Reservation reservation(OrderId order) {
            return Objects.requireNonNull(reservations.get(order));
        }

        List<String> states() {
            return Stream.concat(
                            stocks.values().stream().map(Stock::toString),
                            reservations.values().stream()
                                    .map(one -> one.order() + " " + one.state()))
                    .sorted()
                    .toList();
        }

        static boolean holds(Reservation reservation) {
            return switch (reservation.state()) {
                case Held _, Committed() -> true;
                default -> false;
            };
        }
    }
}
