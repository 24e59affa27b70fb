package shop.order;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.platform.settings.Settings;
import shop.platform.test.Store;
import shop.platform.test.Stores;

/** What is left of a service whose last step, taking its port, fails. */
class FailedStartIT {

    @RegisterExtension
    static final Stores STORES = Stores.with(Store.MYSQL, Store.REDIS, Store.KAFKA);

    /** The pool's, Kafka's and Redis' clients name their threads so. */
    private static final Predicate<String> THREAD_OF_A_STORE =
            Pattern.compile("^(order:|kafka-|lettuce-)").asPredicate();

    @Test
    void a_start_that_fails_leaves_neither_a_connection_nor_a_thread() throws Exception {
        var environment = new HashMap<>(STORES.settings());
        try (var taken = new ServerSocket(0)) {
            environment.put("ORDER_SERVICE_PORT", Integer.toString(taken.getLocalPort()));
            assertThatThrownBy(() -> OrderService.start(Settings.of(environment)))
                    .hasMessageContaining("cannot listen on port " + taken.getLocalPort());
        }

        await().untilAsserted(() -> {
            assertThat(connections(environment)).isZero();
            assertThat(threads()).noneMatch(THREAD_OF_A_STORE);
        });
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).collect(toSet());
    }

    private static int connections(Map<String, String> environment) throws SQLException {
        var url =
                "jdbc:mariadb://%s:%s/"
                        .formatted(environment.get("MYSQL_HOST"), environment.get("MYSQL_PORT"));
        try (var connection =
                        DriverManager.getConnection(
                                url,
                                environment.get("MYSQL_USER"),
                                environment.get("MYSQL_PASSWORD"));
                var query =
                        connection.prepareStatement(
                                "SELECT COUNT(*) FROM information_schema.processlist WHERE db = ?")) {
            query.setString(1, environment.get("MYSQL_DB"));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
