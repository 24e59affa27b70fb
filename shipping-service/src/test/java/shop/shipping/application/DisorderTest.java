package shop.shipping.application;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.shipping.domain.Fixtures.NOW;
import static shop.shipping.domain.Fixtures.items;
import static shop.shipping.domain.Fixtures.purchase;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.platform.test.FakeClock;
import shop.platform.test.InMemoryTransactions;
import shop.shipping.application.FollowOrders.Heard;
import shop.shipping.domain.OrderId;
import shop.shipping.domain.ShipmentEvent;
import shop.shipping.domain.ShipmentId;

/**
 * Orders that are paid, cancelled, or both, heard twice and in any order, while two instances move
 * the parcels. Whatever the disorder, what is sent, and what is told of it, ends as it does
 * without.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisorderTest {

    private static final int ORDERS = 40;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private Map<OrderId, String> cleanEnd = Map.of();

    @BeforeAll
    void runWithoutDisorder() {
        cleanEnd = new SmallShop(new Random(0), false).run();
    }

    @Test
    void without_disorder_every_kind_of_end_is_seen() {
        assertThat(cleanEnd.values())
                .anyMatch(end -> end.contains("delivered delivered"))
                .anyMatch(String::isEmpty);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void disorder_changes_nothing(long seed) {
        assertThat(new SmallShop(new Random(seed), true).run()).isEqualTo(cleanEnd);
    }

    static Stream<Long> seeds() {
        return LongStream.rangeClosed(1, 150).boxed();
    }

    private static final class SmallShop {

        private final Random random;
        private final boolean disorder;
        private final FakeClock clock = FakeClock.at(NOW);
        private final FakeCarrier carrier = new FakeCarrier(clock);
        private final InMemoryTransactions transactions = new InMemoryTransactions();
        private final InMemoryFulfilments fulfilments = new InMemoryFulfilments();
        private final FollowOrders followOrders;

        private SmallShop(Random random, boolean disorder) {
            this.random = random;
            this.disorder = disorder;
            var tariffs = new InMemoryTariffs();
            this.followOrders =
                    new FollowOrders(
                            fulfilments,
                            new ShowTables(tariffs.zones(), tariffs.rates(), clock),
                            carrier,
                            transactions,
                            clock);
        }

        /**
         * Cancellations come while parcels are still here; what is late comes when all have left.
         */
        private Map<OrderId, String> run() {
            deliver(news());
            var parcels = List.of(instance(), instance());
            for (var round = 0; round < 60; round++) {
                var turns = disorder ? 1 + random.nextInt(3) : 1;
                for (var turn = 0; turn < turns; turn++) {
                    parcels.get(random.nextInt(parcels.size())).handle();
                }
                clock.advance(PAUSE);
                if (disorder && random.nextInt(4) == 0) {
                    deliver(paidAgain());
                }
            }
            late();
            parcels.getFirst().handle();
            checkNews();
            return end();
        }

        private List<Heard> news() {
            var news = new ArrayList<Heard>();
            for (var number = 1; number <= ORDERS; number++) {
                var order = new OrderId(number);
                if (number % 4 != 3) {
                    news.add(paid(order));
                }
                if (number % 4 >= 2) {
                    news.add(new Heard.Ended(order));
                }
            }
            return news;
        }

        private List<Heard> paidAgain() {
            return List.of(paid(new OrderId(1 + random.nextInt(ORDERS / 4) * 4L)));
        }

        /** Orders whose parcels are delivered end, as one that is returned may. */
        private void late() {
            for (var number = 1; number <= ORDERS; number += 4) {
                followOrders.handle(List.of(new Heard.Ended(new OrderId(number))));
            }
        }

        private static Heard paid(OrderId order) {
            return new Heard.Paid(order, purchase(items(1 + (int) (order.value() % 3), 1)));
        }

        private void deliver(List<Heard> news) {
            var deliveries = new ArrayList<>(news);
            if (disorder) {
                news.stream().filter(_ -> random.nextInt(3) == 0).forEach(deliveries::add);
                Collections.shuffle(deliveries, random);
            }
            while (!deliveries.isEmpty()) {
                var most = disorder ? 1 + random.nextInt(5) : 1;
                var batch = deliveries.subList(0, Math.min(most, deliveries.size()));
                followOrders.handle(List.copyOf(batch));
                batch.clear();
            }
        }

        private MoveParcels instance() {
            return new MoveParcels(fulfilments, carrier, transactions, clock, PAUSE);
        }

        /** Of each order, the news rise without a gap; of each parcel, each stage is told once. */
        private void checkNews() {
            var byOrder = new TreeMap<OrderId, List<Long>>();
            var told = new ArrayList<String>();
            for (var event : fulfilments.announced()) {
                byOrder.computeIfAbsent(event.label().id().order(), _ -> new ArrayList<>())
                        .add(event.version());
                told.add(event.label().id() + " " + event.status() + " " + event.tracking());
            }
            byOrder.values()
                    .forEach(versions -> assertThat(versions).isSorted().doesNotHaveDuplicates());
            assertThat(told).doesNotHaveDuplicates();
        }

        /** What is still to arrive or has arrived; a parcel called off is as one never made. */
        private Map<OrderId, String> end() {
            var end = new TreeMap<OrderId, String>();
            for (var number = 1; number <= ORDERS; number++) {
                var order = new OrderId(number);
                var alive = new StringBuilder();
                for (var shipment : fulfilments.take(order).shipments()) {
                    if (shipment.status().isLive()) {
                        alive.append(shipment.id())
                                .append(' ')
                                .append(shipment.items())
                                .append(' ')
                                .append(shipment.status().word())
                                .append(' ')
                                .append(shipment.progress().tracking().word())
                                .append(' ')
                                .append(toldOf(shipment.id()));
                    } else {
                        assertThat(carrier.cancelled()).contains(shipment.id());
                    }
                }
                end.put(order, alive.toString());
            }
            return end;
        }

        private List<String> toldOf(ShipmentId id) {
            return fulfilments.announced().stream()
                    .filter(event -> event.label().id().equals(id))
                    .map(ShipmentEvent::tracking)
                    .map(Enum::name)
                    .toList();
        }
    }
}
