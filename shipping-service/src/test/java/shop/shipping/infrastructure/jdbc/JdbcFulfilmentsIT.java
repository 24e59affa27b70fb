package shop.shipping.infrastructure.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.shipping.domain.Fixtures.NOW;
import static shop.shipping.domain.Fixtures.ORDER;
import static shop.shipping.domain.Fixtures.STANDARD;
import static shop.shipping.domain.Fixtures.items;
import static shop.shipping.domain.Fixtures.paid;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.platform.kernel.Transactions;
import shop.platform.test.FakeClock;
import shop.shipping.application.MoveParcels;
import shop.shipping.application.port.ShipmentBoard;
import shop.shipping.domain.Fulfilment;
import shop.shipping.domain.Fulfilments;
import shop.shipping.domain.FulfilmentsContract;
import shop.shipping.domain.Items;
import shop.shipping.domain.OrderId;
import shop.shipping.domain.RequestId;
import shop.shipping.domain.Shipment;
import shop.shipping.domain.ShippingProblem.NotLeftToSend;
import shop.shipping.infrastructure.simulated.SimulatedCarrier;

class JdbcFulfilmentsIT extends FulfilmentsContract {

    @RegisterExtension static final ShippingTables TABLES = new ShippingTables();

    @Override
    protected Fulfilments fulfilments() {
        return TABLES.fulfilments();
    }

    @Override
    protected ShipmentBoard board() {
        return new JdbcShipmentBoard(TABLES.database().sql());
    }

    @Override
    protected Transactions transactions() {
        return TABLES.database().transactions();
    }

    @Test
    void what_is_kept_is_announced_by_the_same_transaction() {
        fulfilments().save(paid(ORDER));
        change(it -> it.cancelled(NOW));

        assertThat(TABLES.texts("SELECT type FROM shipping_outbox_events ORDER BY id"))
                .containsExactly("shipment_created", "shipment_updated");
    }

    @Test
    void staff_who_send_parcels_at_once_never_send_more_than_was_ordered() throws Exception {
        fulfilments().save(paid(ORDER));
        var refused = new AtomicInteger();

        atOnce(
                8,
                () -> {
                    try {
                        change(it -> it.send(RequestId.fresh(), items(0, 1), _ -> STANDARD, NOW));
                    } catch (NotLeftToSend _) {
                        refused.incrementAndGet();
                    }
                    return null;
                });

        var live =
                transactions().call(() -> fulfilments().take(ORDER)).shipments().stream()
                        .filter(it -> it.status().isLive())
                        .map(Shipment::items)
                        .reduce(Items.NONE, Items::plus);
        assertThat(live).isEqualTo(items(2, 3));
        assertThat(refused).hasValue(5);
    }

    @Test
    void instances_that_look_at_once_are_handed_different_parcels() throws Exception {
        var orders = IntStream.rangeClosed(1, 40).mapToObj(OrderId::new).toList();
        orders.forEach(order -> fulfilments().save(paid(order)));

        var taken = new ArrayList<Object>();
        for (var each : atOnce(4, () -> fulfilments().takeDue(NOW, Duration.ofMinutes(1), 10))) {
            taken.addAll(each);
        }
        taken.addAll(fulfilments().takeDue(NOW, Duration.ofMinutes(1), 100));

        assertThat(taken).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void several_instances_move_each_parcel_once_through_each_stage() throws Exception {
        var clock = FakeClock.at(NOW);
        var stage = Duration.ofMinutes(1);
        var orders = IntStream.rangeClosed(1, 20).mapToObj(OrderId::new).toList();
        orders.forEach(order -> fulfilments().save(paid(order)));

        for (var round = 0; round < 7; round++) {
            atOnce(
                    3,
                    () -> {
                        var carrier = new SimulatedCarrier(TABLES.database().sql(), clock, stage);
                        return new MoveParcels(
                                        fulfilments(),
                                        carrier,
                                        transactions(),
                                        clock,
                                        Duration.ofNanos(1))
                                .handle();
                    });
            clock.advance(stage);
        }

        assertThat(TABLES.texts("SELECT DISTINCT CONCAT(status, ' ', events) FROM shipments"))
                .containsExactly("delivered 6");
        assertThat(
                        TABLES.texts(
                                """
                                SELECT DISTINCT COUNT(*) FROM shipping_outbox_events
                                GROUP BY aggregateid
                                """))
                .containsExactly("6");
    }

    private void change(Consumer<Fulfilment> change) {
        transactions()
                .run(() -> {
                    var fulfilment = fulfilments().take(ORDER);
                    change.accept(fulfilment);
                    fulfilments().save(fulfilment);
                });
    }

    private static <T> List<T> atOnce(int count, Callable<T> work)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, count).mapToObj(_ -> threads.submit(work)).toList();
            var results = new ArrayList<T>();
            for (var task : tasks) {
                results.add(task.get());
            }
            return results;
        }
    }
}
