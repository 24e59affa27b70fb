package shop.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.system.Traffic.Acknowledged;

/** Whatever is killed: nothing acknowledged is lost, and nothing happens twice. */
class KillingIT {

    @RegisterExtension static final TestShop SHOP = TestShop.inProcesses();

    private static final int ORDERS_PER_SECOND = 20;
    private static final int STOCK = 1_000_000;
    private static final List<String> VICTIMS =
            List.of(
                    "order-service",
                    "inventory-service",
                    "payment-service",
                    "kafka",
                    "mysql",
                    "redis");

    @Test
    void every_acknowledged_order_and_payment_is_there_once_whatever_is_killed() throws Exception {
        var checkout = new Checkout(SHOP);
        var seller = Person.customer(SHOP);
        var product = checkout.product(seller, "10", STOCK);
        var buyers = checkout.customers(20);

        var traffic = new Traffic(SHOP, buyers, product, "10");
        try (traffic) {
            traffic.start(ORDERS_PER_SECOND);
            for (var victim : VICTIMS) {
                awaitMore(traffic, 3 * ORDERS_PER_SECOND);
                SHOP.running().kill(victim);
                awaitMore(traffic, 5 * ORDERS_PER_SECOND);
            }
            awaitMore(traffic, 3 * ORDERS_PER_SECOND);
        }

        await().atMost(60, SECONDS)
                .untilAsserted(() ->
                        assertThat(
                                        SHOP.rows(
                                                """
                                                SELECT status, COUNT(*) FROM orders
                                                 WHERE status NOT IN ('confirmed', 'paid',
                                                   'rejected', 'expired', 'cancelled')
                                                 GROUP BY status
                                                """))
                                .isEmpty());
        awaitPaidOrders();
        assertThat(traffic.surprises()).isEmpty();
        assertThat(traffic.acknowledged()).hasSize(traffic.sent());
        everyOrderIsThereOnce(traffic.acknowledged());
        everyPaymentIsThereOnce(traffic.acknowledged());
        stockAndLedgerAgree(product);
    }

    /** Waits until that many more orders were sent, at the rate they are sent. */
    private static void awaitMore(Traffic traffic, int orders) {
        var target = traffic.sent() + orders;
        await().atMost(60, SECONDS).until(() -> traffic.sent() >= target);
    }

    private static void awaitPaidOrders() {
        await().atMost(60, SECONDS)
                .untilAsserted(() ->
                        assertThat(
                                        SHOP.rows(
                                                """
                                                SELECT o.id, o.status, p.status FROM orders o
                                                  JOIN payments p ON p.live_order_id = o.id
                                                 WHERE p.status = 'completed'
                                                   AND o.status <> 'paid'
                                                """))
                                .isEmpty());
    }

    private static void everyOrderIsThereOnce(List<Acknowledged> acknowledged) {
        assertThat(acknowledged).extracting(Acknowledged::order).doesNotHaveDuplicates();
        assertThat(
                        SHOP.count(
                                "SELECT COUNT(*) FROM orders WHERE id IN (%s)"
                                        .formatted(ids(acknowledged))))
                .isEqualTo(acknowledged.size());
        assertThat(SHOP.count("SELECT COUNT(*) FROM orders")).isEqualTo(acknowledged.size());
    }

    private static void everyPaymentIsThereOnce(List<Acknowledged> acknowledged) {
        assertThat(
                        SHOP.rows(
                                """
                                SELECT order_id, COUNT(*) FROM payments
                                 WHERE status = 'completed' GROUP BY order_id HAVING COUNT(*) <> 1
                                """))
                .isEmpty();
        assertThat(SHOP.count("SELECT COUNT(*) FROM payments WHERE status = 'completed'"))
                .isEqualTo(acknowledged.size());
        assertThat(
                        SHOP.rows(
                                """
                                SELECT p.id FROM payments p LEFT JOIN sandbox_charges c
                                    ON c.charge_key = CONCAT('payment-', p.id)
                                   AND c.transaction_id = p.transaction_id AND c.amount = p.amount
                                 WHERE p.status = 'completed' AND c.charge_key IS NULL
                                """))
                .isEmpty();
        assertThat(SHOP.count("SELECT COUNT(*) FROM sandbox_charges WHERE decline_reason IS NULL"))
                .isEqualTo(acknowledged.size());
    }

    private static void stockAndLedgerAgree(String product) {
        await().atMost(60, SECONDS)
                .untilAsserted(() -> {
                    var shelf =
                            SHOP.rows(
                                            """
                                            SELECT quantity, reserved FROM inventory
                                             WHERE product_id = '%s'
                                            """
                                                    .formatted(product))
                                    .getFirst();
                    var ledger =
                            SHOP.rows(
                                            """
                                            SELECT SUM(quantity_delta), SUM(reserved_delta)
                                              FROM inventory_movements
                                             WHERE product_id = '%s'
                                            """
                                                    .formatted(product))
                                    .getFirst();
                    var held =
                            SHOP.count(
                                    """
                                    SELECT COUNT(*) FROM orders
                                     WHERE status IN ('confirmed', 'paid')
                                    """);
                    assertThat(shelf).isEqualTo(ledger);
                    assertThat(shelf).containsExactly(Integer.toString(STOCK), Long.toString(held));
                });
    }

    private static String ids(List<Acknowledged> acknowledged) {
        return acknowledged.stream()
                .map(one -> Long.toString(one.order()))
                .collect(Collectors.joining(","));
    }
}
