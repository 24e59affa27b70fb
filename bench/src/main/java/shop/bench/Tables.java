package shop.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The shop's tables, as they stand. */
final class Tables implements AutoCloseable {

    private static final String UNSETTLED =
            """
            SELECT (SELECT COUNT(*) FROM order_outbox_events WHERE published_at IS NULL)
                 + (SELECT COUNT(*) FROM inventory_outbox_events WHERE published_at IS NULL)
                 + (SELECT COUNT(*) FROM payment_outbox_events WHERE published_at IS NULL)
                 + (SELECT COUNT(*) FROM shipping_outbox_events WHERE published_at IS NULL)
                 + (SELECT COUNT(*) FROM notification_outbox_events WHERE published_at IS NULL)
                 + (SELECT COUNT(*) FROM orders WHERE status IN ('pending', 'paid'))
                 + ABS((SELECT COALESCE(SUM(reserved), 0) FROM inventory)
                     - (SELECT COALESCE(SUM(i.quantity), 0) FROM orders o
                        JOIN order_items i ON i.order_id = o.id
                        WHERE o.status IN ('confirmed', 'paid', 'processing')))
                 + ABS((SELECT COUNT(*) FROM orders
                        WHERE status IN ('confirmed', 'paid', 'processing'))
                     - (SELECT COUNT(*) FROM notifications WHERE kind = 'order_confirmed'))
                 + ABS((SELECT COUNT(*) FROM payments WHERE status = 'completed')
                     - (SELECT COUNT(*) FROM notifications WHERE kind = 'payment_processed'))
                 + (SELECT COUNT(*) FROM notification_mails WHERE status = 'pending')
            """;
    private static final int LOOK_EVERY_MILLIS = 200;

    private final Connection connection;

    Tables(String jdbcUrl) throws SQLException {
        this.connection = DriverManager.getConnection(jdbcUrl);
    }

    /**
     * Waits until all that was said has been heard, by customers and by mail, too. Returns in any
     * case; the audit would tell.
     */
    void awaitQuiet(Duration patience) throws SQLException, InterruptedException {
        var giveUp = System.nanoTime() + patience.toNanos();
        while (count(UNSETTLED) > 0 && System.nanoTime() < giveUp) {
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    long unsettled() throws SQLException {
        return count(UNSETTLED);
    }

    long count(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** The first column. */
    Set<Long> numbers(String query) throws SQLException {
        var numbers = new HashSet<Long>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            while (result.next()) {
                numbers.add(result.getLong(1));
            }
        }
        return numbers;
    }

    /** The second column by the first. */
    Map<String, Long> sums(String query) throws SQLException {
        var sums = new HashMap<String, Long>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            while (result.next()) {
                sums.put(result.getString(1), result.getLong(2));
            }
        }
        return sums;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
