package shop.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.inventory.InventoryService;
import shop.launcher.process.Health;
import shop.order.OrderService;

/** Two instances of a service share its work: when one goes, the other soon does all of it. */
class InstancesIT {

    @RegisterExtension
    static final TestShop SHOP =
            TestShop.inProcesses()
                    .with("SHIPPING_STAGE_DURATION", "1h")
                    .andTwinOf("order-service", 8003)
                    .andTwinOf("inventory-service", 8005);

    private static final int ORDERS_PER_SECOND = 10;
    private static final int STOCK = 1_000_000;
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(6);

    @Test
    void a_stop_a_restart_or_a_kill_of_one_delays_decisions_by_six_seconds_at_most()
            throws Exception {
        var product = new Checkout(SHOP).product(Person.customer(SHOP), "10", STOCK);
        var buyers = new Checkout(SHOP).customers(10);
        var traffic = new Traffic(SHOP, buyers, product, "10");
        try (var orders = SHOP.twinOf(OrderService.class, "order-service");
                var inventory = SHOP.twinOf(InventoryService.class, "inventory-service")) {
            orders.awaitReady();
            inventory.awaitReady();
            try (traffic) {
                traffic.start(ORDERS_PER_SECOND);
                traffic.awaitMore(2 * ORDERS_PER_SECOND);
                var orderLeader = leaseEpoch("order");
                var inventoryLeader = leaseEpoch("inventory");

                stopAndLetRestart("order-service");
                stopAndLetRestart("inventory-service");

                for (var twin : List.of(orders, inventory)) {
                    twin.kill();
                    traffic.awaitMore(6 * ORDERS_PER_SECOND);
                }

                assertThat(leaseEpoch("order")).isGreaterThan(orderLeader);
                assertThat(leaseEpoch("inventory")).isGreaterThan(inventoryLeader);

                for (var twin : List.of(orders, inventory)) {
                    twin.restart();
                    twin.awaitReady();
                }
                traffic.awaitMore(2 * ORDERS_PER_SECOND);
            }

            assertThat(traffic.surprises()).isEmpty();
            assertThat(traffic.acknowledged()).hasSize(traffic.sent());
            new Books(SHOP).agreeWith(traffic.acknowledged(), product, STOCK);
        }
        var waits = waitsForDecision();
        assertThat(waits).hasSize(traffic.sent());
        var ordinary = waits.get(waits.size() / 2);
        assertThat(waits.getLast()).isLessThanOrEqualTo(LONGEST_DELAY.plus(ordinary));
    }

    /** Ends the launcher's instance by SIGTERM; its twin goes on alone until it comes back. */
    private static void stopAndLetRestart(String service) {
        var pid = SHOP.running().pid(service);

        assertThat(ProcessHandle.of(pid).map(ProcessHandle::destroy)).contains(true);

        var ready = SHOP.running().service(service).resolve("/health/ready");
        await().atMost(60, SECONDS)
                .until(() -> SHOP.running().pid(service) != pid && Health.isGood(ready));
    }

    /** Rises whenever another instance comes to lead; each of the two is gone for a while. */
    private static long leaseEpoch(String tables) {
        return SHOP.count("SELECT epoch FROM %s_outbox_leases".formatted(tables));
    }

    /** From placing an order to knowing whether its stock is held; the shortest first. */
    private static List<Duration> waitsForDecision() {
        return SHOP
                .rows(
                        """
                        SELECT TIMESTAMPDIFF(MICROSECOND, placed.happened_at, decided.happened_at)
                          FROM order_timeline placed JOIN order_timeline decided
                            ON decided.order_id = placed.order_id AND decided.version = 2
                         WHERE placed.version = 1
                        """)
                .stream()
                .map(row -> Duration.ofNanos(Long.parseLong(row.getFirst()) * 1_000))
                .sorted()
                .toList();
    }
}
