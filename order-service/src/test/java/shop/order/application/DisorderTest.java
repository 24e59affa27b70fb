package shop.order.application;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.order.domain.Fixtures.ANNA;
import static shop.order.domain.Fixtures.HOME;
import static shop.order.domain.Fixtures.LAPTOP;
import static shop.order.domain.Fixtures.MOUSE;
import static shop.order.domain.Fixtures.NOW;
import static shop.order.domain.Fixtures.PAY_BY;
import static shop.order.domain.Fixtures.usd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.order.application.FollowCheckout.Heard;
import shop.order.domain.Fulfilment;
import shop.order.domain.Order;
import shop.order.domain.OrderEvent;
import shop.order.domain.OrderEvent.OrderCancelled;
import shop.order.domain.OrderEvent.OrderCreated;
import shop.order.domain.OrderEvent.OrderNoted;
import shop.order.domain.OrderEvent.OrderStatusUpdated;
import shop.order.domain.OrderId;
import shop.order.domain.OrderLine;
import shop.order.domain.OrderStatus;
import shop.order.domain.PaymentId;
import shop.order.domain.Placement;
import shop.order.domain.ProductId;
import shop.order.domain.Quantity;
import shop.order.domain.Quote;
import shop.order.domain.Reach;
import shop.order.domain.RequestId;
import shop.order.domain.Shortage;
import shop.order.domain.Signal;
import shop.platform.test.FakeClock;
import shop.platform.test.InMemoryTransactions;

/**
 * A small shop in memory: orders, an inventory and payments, which talk by messages that come twice
 * and in any order. Whatever the disorder, it ends as it does without.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisorderTest {

    private static final int ORDERS = 40;

    private Map<String, Object> cleanEnd = Map.of();

    @BeforeAll
    void runWithoutDisorder() {
        cleanEnd = new SmallShop(new Random(0), false).run();
    }

    @Test
    void without_disorder_every_kind_of_end_is_seen() {
        var statuses = cleanEnd.values().stream().map(Object::toString).toList();

        assertThat(statuses)
                .anyMatch(it -> it.startsWith("PAID"))
                .anyMatch(it -> it.startsWith("SHIPPED"))
                .anyMatch(it -> it.startsWith("DELIVERED"))
                .anyMatch(it -> it.startsWith("REJECTED"))
                .anyMatch(it -> it.startsWith("EXPIRED"))
                .anyMatch(it -> it.startsWith("CANCELLED"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void disorder_changes_nothing(long seed) {
        assertThat(new SmallShop(new Random(seed), true).run()).isEqualTo(cleanEnd);
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(100);
    }

    private static final class SmallShop {

        private final Random random;
        private final boolean disorder;
        private final FakeClock clock = FakeClock.at(NOW);
        private final List<Runnable> underWay = new ArrayList<>();
        private final InMemoryOrders orders = new InMemoryOrders(this::announced);
        private final OrderChanges changes =
                new OrderChanges(orders, new InMemoryTransactions(), new SilentBell());
        private final FollowCheckout followCheckout = new FollowCheckout(orders, changes, clock);
        private final ModelInventory inventory = new ModelInventory();
        private final ModelPayments payments = new ModelPayments();
        private final ModelShipping shipping = new ModelShipping();

        private SmallShop(Random random, boolean disorder) {
            this.random = random;
            this.disorder = disorder;
        }

        /** How everything stands when nothing more happens. */
        private Map<String, Object> run() {
            for (var i = 1; i <= ORDERS; i++) {
                orders.add(placement(i));
                if (i % 5 == 0) {
                    cancel(new OrderId(i));
                }
            }
            deliverAll();
            clock.set(PAY_BY);
            new ExpireUnpaidOrders(orders, changes, clock).handle();
            deliverAll();
            return end();
        }

        /** Every seventh order asks for more than there will ever be. */
        private static Placement placement(int number) {
            var quantity = number % 7 == 0 ? 99 : 1 + number % 3;
            var lines =
                    List.of(
                            new OrderLine(MOUSE, new Quantity(quantity), usd("19.90")),
                            new OrderLine(LAPTOP, new Quantity(1), usd("1500")));
            return new Placement(RequestId.fresh(), ANNA, Quote.plain(lines), HOME, NOW, PAY_BY);
        }

        private void cancel(OrderId order) {
            new CancelOrder(orders, changes, clock)
                    .handle(new CancelOrder.Command(order, new Reach.Only(ANNA), "no"));
        }

        private void announced(Order order, OrderEvent event) {
            send(() -> inventory.hear(order, event));
            send(() -> payments.hear(order, event));
            send(() -> shipping.hear(order, event));
        }

        private void send(Runnable delivery) {
            underWay.add(delivery);
            if (disorder && random.nextInt(3) == 0) {
                underWay.add(delivery);
            }
        }

        private void deliverAll() {
            while (!underWay.isEmpty()) {
                underWay.remove(disorder ? random.nextInt(underWay.size()) : 0).run();
            }
        }

        private void tell(OrderId order, Signal signal) {
            send(() -> followCheckout.handle(List.of(new Heard(order, signal))));
        }

        private Map<String, Object> end() {
            var end = new TreeMap<String, Object>();
            for (var i = 1; i <= ORDERS; i++) {
                var order = orders.find(new OrderId(i), new Reach.Everybodys()).orElseThrow();
                end.put("order " + i, order.status() + " refunded " + order.refunded());
            }
            end.put("held", Map.copyOf(inventory.held()));
            end.put("kept money of", Set.copyOf(payments.kept));
            return end;
        }

        /** Holds all lines of an order or none; an order cancelled first leaves a tombstone. */
        private final class ModelInventory {

            private static final int STOCK = 90;

            private final Set<OrderId> decided = new HashSet<>();
            private final Map<OrderId, List<OrderLine>> holds = new HashMap<>();

            private void hear(Order order, OrderEvent event) {
                switch (event) {
                    case OrderCreated _ -> decide(order);
                    case OrderCancelled _ -> {
                        decided.add(order.id());
                        holds.remove(order.id());
                    }
                    case OrderStatusUpdated _, OrderNoted _ -> {}
                }
            }

            private void decide(Order order) {
                if (!decided.add(order.id())) {
                    return;
                }
                var mice = order.quote().lines().getFirst();
                if (mice.quantity().value() > STOCK) {
                    var shortage = new Shortage(MOUSE, mice.quantity().value(), STOCK);
                    tell(order.id(), new Signal.StockRejected(List.of(shortage)));
                } else {
                    holds.put(order.id(), order.quote().lines());
                    tell(order.id(), new Signal.StockReserved());
                }
            }

            private Map<ProductId, Integer> held() {
                var held = new HashMap<ProductId, Integer>();
                holds.values()
                        .forEach(lines ->
                                lines.forEach(it ->
                                        held.merge(
                                                it.product(),
                                                it.quantity().value(),
                                                Integer::sum)));
                return held;
            }
        }

        /**
         * Makes a shipment of what is paid; some parcels arrive, some are still on their way, some
         * wait for the carrier. What it says of one order may come in any order.
         */
        private final class ModelShipping {

            private final Set<OrderId> shipments = new HashSet<>();

            private void hear(Order order, OrderEvent event) {
                var id = order.id();
                if (event.status() == OrderStatus.PAID
                        && id.value() % 3 != 0
                        && shipments.add(id)) {
                    tell(id, new Signal.Shipping(Fulfilment.UNSHIPPED));
                    tell(id, new Signal.Shipping(Fulfilment.SHIPPED));
                    if (id.value() % 2 == 0) {
                        tell(id, new Signal.Shipping(Fulfilment.DELIVERED));
                    }
                }
            }
        }

        /**
         * Some customers pay once their order is confirmed, some as soon as it is there, some
         * never. What was paid for an order that ended is given back.
         */
        private final class ModelPayments {

            private final Set<OrderId> paid = new HashSet<>();
            private final Set<OrderId> ended = new HashSet<>();
            private final Set<OrderId> kept = new HashSet<>();

            private void hear(Order order, OrderEvent event) {
                var id = order.id();
                switch (event) {
                    case OrderCreated _ when id.value() % 4 == 1 && id.value() % 5 != 0 -> pay(id);
                    case OrderStatusUpdated it
                            when it.status() == OrderStatus.CONFIRMED && id.value() % 4 == 2 ->
                            pay(id);
                    case OrderStatusUpdated it when it.status() == OrderStatus.REJECTED ->
                            giveBack(order);
                    case OrderCancelled _ -> giveBack(order);
                    case OrderCreated _, OrderStatusUpdated _, OrderNoted _ -> {}
                }
            }

            private void pay(OrderId order) {
                if (paid.add(order)) {
                    kept.add(order);
                    tell(order, new Signal.PaymentProcessed(new PaymentId(order.value())));
                }
                if (ended.contains(order) && kept.remove(order)) {
                    tell(order, new Signal.PaymentRefunded(usd("1")));
                }
            }

            private void giveBack(Order order) {
                ended.add(order.id());
                if (kept.remove(order.id())) {
                    tell(order.id(), new Signal.PaymentRefunded(usd("1")));
                }
            }
        }
    }
}
