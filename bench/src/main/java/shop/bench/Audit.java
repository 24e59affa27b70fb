package shop.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds what the customers were told against the tables, and the tables against each other. */
final class Audit {

    private static final String ORDERS_WITHOUT_TWO_LINES =
            """
            SELECT COUNT(*) FROM (
              SELECT o.id FROM orders o LEFT JOIN order_items i ON i.order_id = o.id
              GROUP BY o.id HAVING COUNT(i.id) <> 2) wrong
            """;
    private static final String SHELVES_OFF_THE_LEDGER =
            """
            SELECT COUNT(*) FROM inventory i LEFT JOIN (
              SELECT product_id, warehouse, SUM(quantity_delta) quantity, SUM(reserved_delta) reserved
              FROM inventory_movements GROUP BY product_id, warehouse) m
            ON m.product_id = i.product_id AND m.warehouse = i.warehouse
            WHERE NOT (i.quantity <=> m.quantity AND i.reserved <=> m.reserved)
            """;
    private static final String ORDERS_NOT_PAID_ONCE =
            """
            SELECT COUNT(*) FROM orders o LEFT JOIN (
              SELECT order_id, COUNT(*) times, SUM(amount) amount
              FROM payments WHERE status = 'completed' GROUP BY order_id) p
            ON p.order_id = o.id
            WHERE (o.status = 'processing' AND NOT (p.times <=> 1 AND p.amount = o.total_amount))
               OR (o.status <> 'processing' AND p.times > 0)
            """;
    private static final String ORDERS_NOT_SHIPPED_ONCE =
            """
            SELECT COUNT(*) FROM orders o LEFT JOIN (
              SELECT order_id, COUNT(*) times FROM shipments GROUP BY order_id) s
            ON s.order_id = o.id
            WHERE NOT (COALESCE(s.times, 0) <=> IF(o.status = 'processing', 1, 0))
            """;
    private static final String DEAD_LETTERS =
            """
            SELECT (SELECT COUNT(*) FROM order_inbox_dead_letters)
                 + (SELECT COUNT(*) FROM shipping_inbox_dead_letters)
                 + (SELECT COUNT(*) FROM notification_inbox_dead_letters)
                 + (SELECT COUNT(*) FROM inventory_inbox_dead_letters)
                 + (SELECT COUNT(*) FROM payment_inbox_dead_letters)
            """;

    private final Tables tables;
    private final Market market;
    private final Promises promises;
    private final List<String> faults = new ArrayList<>();

    Audit(Tables tables, Market market, Promises promises) {
        this.tables = tables;
        this.market = market;
        this.promises = promises;
    }

    /** One sentence for each thing that is not as it should be. */
    List<String> faults() throws SQLException {
        compare(
                "orders",
                promises.orders(),
                tables.numbers(
                        "SELECT id FROM orders WHERE status IN ('confirmed', 'processing')"));
        compare(
                "payments",
                promises.payments(),
                tables.numbers("SELECT id FROM payments WHERE status = 'completed'"));
        expectNone("messages, orders or notifications that nobody has settled", tables.unsettled());
        expectNone("orders without their two lines", tables.count(ORDERS_WITHOUT_TWO_LINES));
        expectNone("orders not paid exactly once", tables.count(ORDERS_NOT_PAID_ONCE));
        expectNone(
                "paid orders without exactly one shipment", tables.count(ORDERS_NOT_SHIPPED_ONCE));
        expectNone("shelves that differ from the ledger", tables.count(SHELVES_OFF_THE_LEDGER));
        expectNone("dead letters", tables.count(DEAD_LETTERS));
        expectNone("products whose stock is not initial less sold", productsOff());
        return List.copyOf(faults);
    }

    private void compare(String what, Collection<Long> told, Set<Long> kept) {
        var lost = new HashSet<>(told);
        lost.removeAll(kept);
        expectNone("acknowledged " + what + " lost", lost.size());
        expectNone(what + " nobody was told of", (long) kept.size() - told.size() + lost.size());
    }

    private long productsOff() throws SQLException {
        var available =
                tables.sums(
                        """
                        SELECT product_id, SUM(quantity - reserved) FROM inventory GROUP BY product_id
                        """);
        var sold =
                tables.sums(
                        """
                        SELECT i.product_id, SUM(i.quantity) FROM order_items i
                        JOIN orders o ON o.id = i.order_id
                        WHERE o.status IN ('confirmed', 'processing') GROUP BY i.product_id
                        """);
        return market.products().stream()
                .filter(product ->
                        available.getOrDefault(product, -1L)
                                != Market.STOCK - sold.getOrDefault(product, 0L))
                .count();
    }

    private void expectNone(String what, long found) {
        if (found != 0) {
            faults.add("%,d %s".formatted(found, what));
        }
    }
}
