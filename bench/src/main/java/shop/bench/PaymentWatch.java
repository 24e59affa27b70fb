package shop.bench;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Sees that orders are paid and their parcels being made up, by looking into the table for all who
 * wait at once: customers who ask again and again would be a load of their own.
 */
final class PaymentWatch implements AutoCloseable {

    private static final int LOOK_EVERY_MILLIS = 25;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final java.sql.Connection database;
    private final Map<Long, CompletableFuture<Boolean>> awaited = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    PaymentWatch(String jdbcUrl) throws SQLException {
        this.database = DriverManager.getConnection(jdbcUrl);
        var _ =
                clock.scheduleWithFixedDelay(
                        this::look, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Waits until the order knows that it is paid and that shipping has taken it up. */
    boolean isSeen(long order) throws Exception {
        var seen = new CompletableFuture<Boolean>();
        awaited.put(order, seen);
        return seen.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private void look() {
        if (awaited.isEmpty()) {
            return;
        }
        var ids = awaited.keySet().stream().map(String::valueOf).collect(Collectors.joining(","));
        // By number alone: with the status in the condition MariaDB goes through all orders that
        // are being made up, thousands of them, at each look.
        try (var statement = database.createStatement();
                var orders =
                        statement.executeQuery(
                                "SELECT id, status FROM orders WHERE id IN (" + ids + ")")) {
            while (orders.next()) {
                if (orders.getString(2).equals("processing")) {
                    saw(orders.getLong(1));
                }
            }
        } catch (SQLException e) {
            awaited.values().forEach(waiting -> waiting.completeExceptionally(e));
        }
    }

    private void saw(long order) {
        var waiting = awaited.remove(order);
        if (waiting != null) {
            waiting.complete(true);
        }
    }

    @Override
    public void close() throws SQLException {
        clock.close();
        database.close();
    }
}
