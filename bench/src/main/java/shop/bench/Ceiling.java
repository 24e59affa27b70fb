package shop.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The least that an order can cost on this server: one durable transaction with the order, two
 * lines, one outbox row and one conditional change of stock, all prepared, in a database of its
 * own.
 */
final class Ceiling implements AutoCloseable {

    private static final int PRODUCTS = 100;
    private static final String TABLES =
            """
            DROP DATABASE IF EXISTS ceiling;
            CREATE DATABASE ceiling;
            CREATE TABLE ceiling.orders (
              id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, user_id BIGINT NOT NULL,
              total DECIMAL(19, 4) NOT NULL, status VARCHAR(16) NOT NULL,
              address VARCHAR(500) NOT NULL, created_at DATETIME(6) NOT NULL,
              KEY by_user (user_id, id));
            CREATE TABLE ceiling.lines (
              id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, order_id BIGINT NOT NULL,
              product_id BIGINT NOT NULL, quantity INT NOT NULL, price DECIMAL(19, 4) NOT NULL,
              KEY by_order (order_id));
            CREATE TABLE ceiling.outbox (
              id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, event_id CHAR(36) NOT NULL,
              payload TEXT NOT NULL, published_at DATETIME(6) NULL,
              KEY by_time (published_at, id));
            CREATE TABLE ceiling.stock (id BIGINT NOT NULL PRIMARY KEY, quantity INT NOT NULL);
            INSERT INTO ceiling.stock SELECT seq, 1000000000 FROM seq_1_to_100;
            """;

    private final List<Customer> customers;

    private Ceiling(List<Customer> customers) {
        this.customers = List.copyOf(customers);
    }

    static Ceiling open(String jdbcUrl, int connections) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl);
                var statement = connection.createStatement()) {
            statement.execute(TABLES);
        }
        var customers = new ArrayList<Customer>();
        for (var number = 0; number < connections; number++) {
            customers.add(new Customer(DriverManager.getConnection(jdbcUrl)));
        }
        return new Ceiling(customers);
    }

    List<? extends Load.Client> clients() {
        return customers;
    }

    @Override
    public void close() throws SQLException {
        for (var customer : customers) {
            customer.connection.close();
        }
    }

    private static final class Customer implements Load.Client {

        private static final String PAYLOAD =
                "{\"event\": \"order_created\", \"order_id\": %d, \"items\": \""
                        + "x".repeat(300)
                        + "\"}";

        private final Connection connection;
        private final PreparedStatement order;
        private final PreparedStatement lines;
        private final PreparedStatement news;
        private final PreparedStatement stock;

        Customer(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            order =
                    connection.prepareStatement(
                            """
                            INSERT INTO ceiling.orders (user_id, total, status, address, created_at)
                            VALUES (?, 3000, 'pending', '123 Main St', NOW(6))
                            """,
                            PreparedStatement.RETURN_GENERATED_KEYS);
            lines =
                    connection.prepareStatement(
                            """
                            INSERT INTO ceiling.lines (order_id, product_id, quantity, price)
                            VALUES (?, ?, 1, 1500), (?, ?, 1, 1500)
                            """);
            news =
                    connection.prepareStatement(
                            "INSERT INTO ceiling.outbox (event_id, payload) VALUES (?, ?)");
            stock =
                    connection.prepareStatement(
                            """
                            UPDATE ceiling.stock SET quantity = quantity - 1
                            WHERE id = ? AND quantity >= 1
                            """);
        }

        @Override
        public boolean act() throws SQLException {
            var product = ThreadLocalRandom.current().nextInt(PRODUCTS) + 1;
            order.setLong(1, product);
            order.executeUpdate();
            var id = generatedKey();
            lines.setLong(1, id);
            lines.setLong(2, product);
            lines.setLong(3, id);
            lines.setLong(4, product + 1L);
            lines.executeUpdate();
            news.setString(1, UUID.randomUUID().toString());
            news.setString(2, PAYLOAD.formatted(id));
            news.executeUpdate();
            stock.setLong(1, product);
            var isHeld = stock.executeUpdate() == 1;
            connection.commit();
            return isHeld;
        }

        private long generatedKey() throws SQLException {
            try (var keys = order.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }
}
