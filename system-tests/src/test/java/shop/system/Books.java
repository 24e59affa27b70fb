package shop.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.Collectors;
import shop.system.Traffic.Acknowledged;

/** What must be in the stores after some traffic, whatever happened to the shop meanwhile. */
final class Books {

    private final TestShop shop;

    Books(TestShop shop) {
        this.shop = shop;
    }

    /** Every order and payment is there once, and {@code product} was held for them only. */
    void agreeWith(List<Acknowledged> acknowledged, String product, int stock) {
        awaitDecisions();
        awaitPaidOrders();
        everyOrderIsThereOnce(acknowledged);
        everyPaymentIsThereOnce(acknowledged);
        everyPaidOrderHasOneShipment(acknowledged);
        everyTaxIsInTheLedgerOnce(acknowledged);
        everyStepWasToldOnce(acknowledged);
        everyTimelineIsGaplessAndInOrder();
        stockAndLedgerAgree(product, stock);
    }

    private void awaitDecisions() {
        await().atMost(60, SECONDS)
                .untilAsserted(() ->
                        assertThat(
                                        shop.rows(
                                                """
                                                SELECT status, COUNT(*) FROM orders
                                                 WHERE status NOT IN ('confirmed',
                                                   'processing', 'rejected', 'expired', 'cancelled')
                                                 GROUP BY status
                                                """))
                                .isEmpty());
    }

    private void everyTimelineIsGaplessAndInOrder() {
        assertThat(
                        shop.rows(
                                """
                                SELECT o.id FROM orders o JOIN order_timeline t ON t.order_id = o.id
                                 GROUP BY o.id, o.version
                                HAVING MIN(t.version) <> 1 OR MAX(t.version) <> COUNT(*)
                                    OR o.version <> COUNT(*)
                                """))
                .isEmpty();
        assertThat(
                        shop.rows(
                                """
                                SELECT t.order_id FROM order_timeline t JOIN order_timeline next
                                    ON next.order_id = t.order_id AND next.version = t.version + 1
                                 WHERE next.happened_at < t.happened_at
                                """))
                .isEmpty();
    }

    private void awaitPaidOrders() {
        await().atMost(60, SECONDS)
                .untilAsserted(() ->
                        assertThat(
                                        shop.rows(
                                                """
                                                SELECT o.id, o.status, p.status FROM orders o
                                                  JOIN payments p ON p.live_order_id = o.id
                                                 WHERE p.status = 'completed'
                                                   AND o.status <> 'processing'
                                                """))
                                .isEmpty());
    }

    private void everyOrderIsThereOnce(List<Acknowledged> acknowledged) {
        assertThat(acknowledged).extracting(Acknowledged::order).doesNotHaveDuplicates();
        assertThat(
                        shop.count(
                                "SELECT COUNT(*) FROM orders WHERE id IN (%s)"
                                        .formatted(ids(acknowledged))))
                .isEqualTo(acknowledged.size());
        assertThat(shop.count("SELECT COUNT(*) FROM orders")).isEqualTo(acknowledged.size());
    }

    private void everyPaymentIsThereOnce(List<Acknowledged> acknowledged) {
        assertThat(
                        shop.rows(
                                """
                                SELECT order_id, COUNT(*) FROM payments
                                 WHERE status = 'completed' GROUP BY order_id HAVING COUNT(*) <> 1
                                """))
                .isEmpty();
        assertThat(shop.count("SELECT COUNT(*) FROM payments WHERE status = 'completed'"))
                .isEqualTo(acknowledged.size());
        assertThat(
                        shop.rows(
                                """
                                SELECT p.id FROM payments p LEFT JOIN sandbox_charges c
                                    ON c.charge_key = CONCAT('payment-', p.id)
                                   AND c.transaction_id = p.transaction_id AND c.amount = p.amount
                                 WHERE p.status = 'completed' AND c.charge_key IS NULL
                                """))
                .isEmpty();
        assertThat(shop.count("SELECT COUNT(*) FROM sandbox_charges WHERE decline_reason IS NULL"))
                .isEqualTo(acknowledged.size());
    }

    private void everyPaidOrderHasOneShipment(List<Acknowledged> acknowledged) {
        await().atMost(60, SECONDS)
                .untilAsserted(() ->
                        assertThat(shop.count("SELECT COUNT(DISTINCT order_id) FROM shipments"))
                                .isEqualTo(acknowledged.size()));
        assertThat(shop.count("SELECT COUNT(*) FROM shipments")).isEqualTo(acknowledged.size());
    }

    private void everyTaxIsInTheLedgerOnce(List<Acknowledged> acknowledged) {
        await().atMost(60, SECONDS)
                .untilAsserted(() ->
                        assertThat(
                                        shop.count(
                                                """
                                                SELECT COUNT(DISTINCT order_id)
                                                  FROM tax_ledger_entries
                                                """))
                                .isEqualTo(acknowledged.size()));
        assertThat(shop.count("SELECT COUNT(*) FROM tax_ledger_entries"))
                .isEqualTo(acknowledged.size());
    }

    /** In the shop itself, and by mail into the mailbox; other people's news are not counted. */
    private void everyStepWasToldOnce(List<Acknowledged> acknowledged) {
        for (var kind :
                List.of("order_confirmed", "payment_processed", "order_paid", "shipment_created")) {
            var told = "SELECT COUNT(*) FROM notifications WHERE kind = '%s'".formatted(kind);
            await().atMost(60, SECONDS)
                    .untilAsserted(() ->
                            assertThat(shop.count(told)).as(kind).isEqualTo(acknowledged.size()));
        }
        await().atMost(60, SECONDS)
                .untilAsserted(() ->
                        assertThat(
                                        shop.count(
                                                """
                                                SELECT COUNT(*) FROM notification_mails
                                                 WHERE status <> 'sent'
                                                """))
                                .isZero());
        assertThat(shop.count("SELECT COUNT(*) FROM notification_mailbox"))
                .isEqualTo(shop.count("SELECT COUNT(*) FROM notification_mails"));
    }

    private void stockAndLedgerAgree(String product, int stock) {
        await().atMost(60, SECONDS)
                .untilAsserted(() -> {
                    var shelf =
                            shop.rows(
                                            """
                                            SELECT quantity, reserved FROM inventory
                                             WHERE product_id = '%s'
                                            """
                                                    .formatted(product))
                                    .getFirst();
                    var ledger =
                            shop.rows(
                                            """
                                            SELECT SUM(quantity_delta), SUM(reserved_delta)
                                              FROM inventory_movements
                                             WHERE product_id = '%s'
                                            """
                                                    .formatted(product))
                                    .getFirst();
                    var held =
                            shop.count(
                                    """
                                    SELECT COUNT(*) FROM orders
                                     WHERE status IN ('confirmed', 'processing')
                                    """);
                    assertThat(shelf).isEqualTo(ledger);
                    assertThat(shelf).containsExactly(Integer.toString(stock), Long.toString(held));
                });
    }

    private static String ids(List<Acknowledged> acknowledged) {
        return acknowledged.stream()
                .map(one -> Long.toString(one.order()))
                .collect(Collectors.joining(","));
    }
}
