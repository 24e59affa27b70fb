package shop.platform.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static shop.platform.test.Store.MYSQL;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.platform.settings.Settings;
import shop.platform.test.Stores;

class DatabaseIT {

    @RegisterExtension static final Stores STORES = Stores.with(MYSQL);

    private static TestService alpha;
    private static TestService beta;

    @BeforeAll
    static void start() {
        alpha = TestService.named("alpha", STORES.settings());
        beta = TestService.named("beta", STORES.settings());
    }

    @AfterAll
    static void stop() {
        alpha.close();
        beta.close();
    }

    @Test
    void a_service_reaches_its_own_tables_only() {
        for (var table : List.of("things", "outbox_events", "inbox_events", "idempotency_keys")) {
            assertThat(count(alpha, "alpha_" + table)).isNotNegative();
            assertThatThrownBy(() -> count(beta, "alpha_" + table))
                    .hasMessageContaining("command denied");
        }
        assertThatThrownBy(() -> count(beta, "flyway_beta")).hasMessageContaining("denied");
        assertThatThrownBy(() -> count(beta, "mysql.user")).hasMessageContaining("denied");
        assertThatThrownBy(() ->
                        alpha.database()
                                .sql()
                                .use(handle -> handle.execute("DROP TABLE alpha_things")))
                .hasMessageContaining("denied");
    }

    @Test
    void services_and_their_instances_migrate_the_same_database_at_once() throws Exception {
        var together = new CyclicBarrier(6);
        var opened = new ArrayList<Future<TestService>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var service : List.of("gamma", "delta", "epsilon")) {
                for (int instance = 0; instance < 2; instance++) {
                    opened.add(
                            threads.submit(() -> {
                                together.await();
                                return TestService.named(service, STORES.settings());
                            }));
                }
            }
        }

        for (var service : opened) {
            try (var each = service.get()) {
                assertThat(each.database().isAlive()).isTrue();
                assertThat(each.database().outbox().backlog().unsent()).isZero();
            }
        }
    }

    @Test
    void a_session_that_would_read_repeatably_is_refused() throws SQLException {
        try (var connection = plainConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            assertThatIllegalStateException()
                    .isThrownBy(() -> SessionRules.verify(connection))
                    .withMessageContaining("REPEATABLE-READ");

            try (var statement = connection.createStatement()) {
                statement.execute(SessionRules.SQL);
            }
            SessionRules.verify(connection);
        }
    }

    @Test
    void instants_and_ids_come_back_as_they_were() {
        var time = Instant.parse("2026-03-29T01:30:00.123456Z");
        var id = UUID.randomUUID();

        assertThat(selected(time, Instant.class)).isEqualTo(time);
        assertThat(selected(id, UUID.class)).isEqualTo(id);
    }

    @Test
    void an_exception_undoes_all_and_what_should_follow_the_commit() {
        var followed = new AtomicInteger();

        assertThatThrownBy(() ->
                        alpha.database()
                                .transactions()
                                .run(() -> {
                                    alpha.database()
                                            .transactions()
                                            .afterCommit(followed::incrementAndGet);
                                    alpha.insert("undone");
                                    throw new IllegalArgumentException("no");
                                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(exists("undone")).isFalse();
        assertThat(followed).hasValue(0);
    }

    @Test
    void work_within_a_transaction_joins_it() {
        var transactions = alpha.database().transactions();
        var order = new ArrayList<String>();

        transactions.run(() -> {
            transactions.run(() -> alpha.insert("inner"));
            transactions.afterCommit(() -> order.add("after commit " + exists("inner")));
            order.add("end of work");
        });

        assertThat(order).containsExactly("end of work", "after commit true");
    }

    @Test
    void a_failed_part_dooms_the_whole_even_if_its_exception_is_caught() {
        var transactions = alpha.database().transactions();

        assertThatIllegalStateException()
                .isThrownBy(() ->
                        transactions.run(() -> {
                            alpha.insert("half");
                            try {
                                transactions.run(() -> {
                                    throw new IllegalArgumentException("caught");
                                });
                            } catch (IllegalArgumentException _) {
                                alpha.insert("other half");
                            }
                        }));

        assertThat(exists("half")).isFalse();
        assertThat(exists("other half")).isFalse();
    }

    @Test
    void a_deadlock_does_not_surface() throws Exception {
        alpha.insert("left");
        alpha.insert("right");
        var bothHold = new CyclicBarrier(2);
        var attempts = new AtomicInteger();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(() -> inOrder("left", "right", bothHold, attempts));
            var other = threads.submit(() -> inOrder("right", "left", bothHold, attempts));
            one.get();
            other.get();
        }

        assertThat(attempts).hasValue(3);
        assertThat(alpha.version("left")).isEqualTo(2);
        assertThat(alpha.version("right")).isEqualTo(2);
    }

    @Test
    void a_connection_lost_before_the_commit_is_replaced() {
        alpha.insert("survivor");
        var attempts = new AtomicInteger();

        alpha.database()
                .transactions()
                .run(() -> {
                    alpha.raise("survivor");
                    if (attempts.incrementAndGet() == 1) {
                        kill(ownConnection());
                        alpha.raise("survivor");
                    }
                });

        assertThat(attempts).hasValue(2);
        assertThat(alpha.version("survivor")).isEqualTo(1);
    }

    @Test
    void a_commit_without_an_answer_is_not_tried_again() {
        alpha.insert("unknown");
        var attempts = new AtomicInteger();

        assertThatThrownBy(() ->
                        alpha.database()
                                .transactions()
                                .run(() -> {
                                    attempts.incrementAndGet();
                                    alpha.raise("unknown");
                                    kill(ownConnection());
                                }))
                .isInstanceOf(DatabaseAway.class);

        assertThat(attempts).hasValue(1);
    }

    @Test
    void a_duplicate_is_the_callers_to_judge() {
        alpha.insert("twice");

        assertThatThrownBy(() -> alpha.insert("twice"))
                .matches(Faults::isDuplicateKey)
                .isNotInstanceOf(DatabaseAway.class);
    }

    private static int inOrder(
            String first, String second, CyclicBarrier bothHold, AtomicInteger attempts) {
        return alpha.database()
                .transactions()
                .call(() -> {
                    alpha.raise(first);
                    if (attempts.incrementAndGet() <= 2) {
                        meet(bothHold);
                    }
                    alpha.raise(second);
                    return 0;
                });
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static long ownConnection() {
        return alpha.database()
                .sql()
                .with(handle ->
                        handle.createQuery("SELECT CONNECTION_ID()").mapTo(Long.class).one());
    }

    private static void kill(long connection) {
        try (var admin = plainConnection();
                var statement = admin.createStatement()) {
            statement.execute("KILL " + connection);
            await().until(() -> !isConnected(admin, connection));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isConnected(Connection admin, long connection) throws SQLException {
        try (var statement = admin.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT 1 FROM information_schema.processlist WHERE id = "
                                        + connection)) {
            return rows.next();
        }
    }

    private static Connection plainConnection() throws SQLException {
        return plainConnection(STORES);
    }

    static Connection plainConnection(Stores stores) throws SQLException {
        var settings = DatabaseSettings.of(Settings.of(stores.settings()), "alpha");
        return DriverManager.getConnection(
                settings.migrationUrl(), settings.admin().user(), settings.admin().password());
    }

    private static long count(TestService service, String table) {
        return service.database()
                .sql()
                .with(handle ->
                        handle.createQuery("SELECT COUNT(*) FROM " + table)
                                .mapTo(Long.class)
                                .one());
    }

    private static boolean exists(String name) {
        return alpha.database()
                .sql()
                .with(handle ->
                        handle.createQuery("SELECT 1 FROM alpha_things WHERE name = :name")
                                .bind("name", name)
                                .mapTo(Integer.class)
                                .findOne()
                                .isPresent());
    }

    private static <T> T selected(T value, Class<T> type) {
        var cast = type.equals(Instant.class) ? "CAST(:value AS DATETIME(6))" : ":value";
        return alpha.database()
                .sql()
                .with(handle ->
                        handle.createQuery("SELECT " + cast)
                                .bindByType("value", value, type)
                                .mapTo(type)
                                .one());
    }
}
