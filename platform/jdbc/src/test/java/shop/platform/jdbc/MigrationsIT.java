package shop.platform.jdbc;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static shop.platform.test.Store.MYSQL;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import shop.platform.settings.Settings;
import shop.platform.test.Stores;

/** A start may be killed anywhere, and another may begin beside it. */
class MigrationsIT {

    @RegisterExtension static final Stores STORES = Stores.with(MYSQL);

    /** As after a kill behind the last statement, before Flyway wrote any of it down. */
    @ParameterizedTest
    @MethodSource("services")
    void a_services_scripts_change_nothing_where_they_ran_before(String service) throws Exception {
        var tables = migrate(service);
        var before = described(tables);

        execute("DELETE FROM flyway_" + service);

        assertThat(migrate(service)).isEqualTo(tables);
        assertThat(described(tables)).isEqualTo(before).isNotEmpty();
        assertThat(values("SELECT script FROM flyway_%s WHERE success".formatted(service), 1))
                .hasSize(Math.toIntExact(numberOfScripts(service)));
    }

    @Test
    void a_script_that_was_changed_after_it_ran_stops_no_start() throws Exception {
        var tables = migrate("tax");

        execute("UPDATE flyway_tax SET checksum = 1 WHERE version = '1'");

        assertThat(migrate("tax")).isEqualTo(tables);
        assertThat(values("SELECT 1 FROM flyway_tax WHERE checksum = 1", 1)).isEmpty();
    }

    /** As after a kill between two statements, or a full disk. */
    @ParameterizedTest
    @MethodSource("services")
    void a_start_goes_on_where_the_last_one_was_cut_off(String service) throws Exception {
        var tables = migrate(service);
        var before = described(tables);

        execute("DROP TABLE " + tables.getLast());
        execute("UPDATE flyway_%s SET success = FALSE".formatted(service));

        assertThat(migrate(service)).isEqualTo(tables);
        assertThat(described(tables)).isEqualTo(before);
    }

    @Test
    void an_instance_waits_while_another_one_makes_the_tables() throws Exception {
        try (var other = DatabaseIT.plainConnection(STORES);
                var held = other.createStatement();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var lock = MigrationTurn.lockOf("zeta");
            held.execute("SELECT GET_LOCK('%s', 0)".formatted(lock));

            var opened = threads.submit(() -> TestService.named("zeta", STORES.settings()));
            await().untilAsserted(() ->
                    assertThat(
                                    values(
                                            "SELECT id FROM information_schema.processlist"
                                                    + " WHERE info LIKE 'SELECT GET_LOCK%zeta%'",
                                            1))
                            .hasSize(1));
            assertThat(values("SHOW TABLES LIKE 'flyway_zeta'", 1)).isEmpty();
            assertThat(opened.isDone()).isFalse();

            held.execute("SELECT RELEASE_LOCK('%s')".formatted(lock));
            try (var service = opened.get(30, SECONDS)) {
                assertThat(service.database().isAlive()).isTrue();
            }
        }
    }

    @Test
    void a_start_waits_for_the_database() throws Exception {
        var env = new HashMap<>(STORES.settings());
        var real = Integer.parseInt(env.get("MYSQL_PORT"));
        var port = freePort();
        env.put("MYSQL_PORT", Integer.toString(port));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var opened = threads.submit(() -> TestService.named("eta", env));
            await().during(Duration.ofSeconds(2)).until(() -> !opened.isDone());

            try (var door = new ServerSocket(port)) {
                threads.execute(() -> forward(door, real, threads));
                try (var service = opened.get(30, SECONDS)) {
                    assertThat(service.database().isAlive()).isTrue();
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Until the door is closed. */
    private static void forward(ServerSocket door, int port, Executor threads) {
        try {
            while (true) {
                var near = door.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), port);
                threads.execute(() -> pour(near, far));
                threads.execute(() -> pour(far, near));
            }
        } catch (IOException e) {
            if (!door.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void pour(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            LoggerFactory.getLogger(MigrationsIT.class).debug("a connection ended", e);
        }
    }

    static List<String> services() throws IOException {
        try (var modules = Files.list(Path.of("..", ".."))) {
            return modules.map(module -> module.getFileName().toString())
                    .filter(name -> name.endsWith("-service"))
                    .map(name -> name.replace("-service", ""))
                    .filter(service -> Files.isDirectory(scripts(service)))
                    .sorted()
                    .toList();
        }
    }

    private static Path resources(String service) {
        return Path.of("..", "..", service + "-service", "src/main/resources");
    }

    private static Path scripts(String service) {
        return resources(service).resolve("db/migration").resolve(service);
    }

    /** Of the service and of the platform. */
    private static long numberOfScripts(String service) throws IOException {
        try (var own = Files.list(scripts(service));
                var platform = Files.list(Path.of("src/main/resources/db/platform"))) {
            return own.count() + platform.count();
        }
    }

    /** Returns the tables in the order of their making. */
    private static List<String> migrate(String service) throws IOException {
        var thread = Thread.currentThread();
        var usual = thread.getContextClassLoader();
        var root = resources(service).toAbsolutePath().normalize().toUri().toURL();
        try (var loader = new URLClassLoader(new URL[] {root}, usual)) {
            thread.setContextClassLoader(loader);
            var settings = DatabaseSettings.of(Settings.of(STORES.settings()), service);
            var migrations = new Migrations(settings);
            migrations.run();
            return migrations.tables();
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    /** How each table would be made anew, and how many rows it has. */
    private static Map<String, String> described(List<String> tables) throws SQLException {
        var descriptions = new HashMap<String, String>();
        for (var table : tables) {
            var shape = values("SHOW CREATE TABLE " + table, 2).getFirst();
            var rows = values("SELECT COUNT(*) FROM " + table, 1).getFirst();
            descriptions.put(table, shape.replaceAll(" AUTO_INCREMENT=\\d+", "") + " " + rows);
        }
        return descriptions;
    }

    private static void execute(String command) throws SQLException {
        try (var connection = DatabaseIT.plainConnection(STORES);
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static List<String> values(String query, int column) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = DatabaseIT.plainConnection(STORES);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(column));
            }
        }
        return found;
    }
}
