package shop.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMariaDbIT {

    private static final String PASSWORD = "it's \\ secret";

    @TempDir Path directory;
    private StoreSetup setup;

    @BeforeEach
    void stayOnOnePort() {
        setup = StoreSetup.in(directory).onPort(Ports.free());
    }

    @Test
    void keeps_what_it_committed_when_killed_and_when_stopped() throws SQLException {
        try (var store = EmbeddedMariaDb.start(setup, PASSWORD)) {
            execute(store, "CREATE TABLE notes (text VARCHAR(20))");
            execute(store, "INSERT INTO notes VALUES ('first')");
            store.kill();
        }
        try (var store = EmbeddedMariaDb.start(setup, PASSWORD)) {
            execute(store, "INSERT INTO notes VALUES ('second')");
        }

        try (var store = EmbeddedMariaDb.start(setup, PASSWORD)) {
            assertThat(ask(store, "SELECT text FROM notes ORDER BY text"))
                    .containsExactly("first", "second");
        }
    }

    @Test
    void behaves_like_the_mysql_the_shop_runs_on() throws SQLException {
        try (var store = EmbeddedMariaDb.start(setup, PASSWORD)) {
            assertThat(ask(store, "SELECT @@global.transaction_isolation"))
                    .containsExactly("READ-COMMITTED");
            assertThat(ask(store, "SELECT @@global.time_zone")).containsExactly("+00:00");
            assertThat(ask(store, "SELECT @@global.character_set_server"))
                    .containsExactly("utf8mb4");
        }
    }

    @Test
    void leaves_nobody_in_without_the_password() throws SQLException {
        try (var store = EmbeddedMariaDb.start(setup, PASSWORD)) {
            assertThat(
                            ask(
                                    store,
                                    "SELECT CONCAT(user, '@', host) FROM mysql.global_priv"
                                            + " WHERE JSON_VALUE(priv, '$.authentication_string')"
                                            + " IN ('', 'invalid') AND user <> 'mariadb.sys'"))
                    .isEmpty();
            assertThat(Files.exists(directory.resolve("accounts.sql"))).isFalse();
        }
    }

    @Test
    void takes_tuning_over_its_defaults() throws SQLException {
        var tuned = setup.tuned("--innodb-buffer-pool-size=64M");

        try (var store = EmbeddedMariaDb.start(tuned, PASSWORD)) {
            assertThat(ask(store, "SELECT @@innodb_buffer_pool_size DIV 1048576"))
                    .containsExactly("64");
        }
    }

    private static void execute(EmbeddedStore store, String statement) throws SQLException {
        try (var connection = connect(store);
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static List<String> ask(EmbeddedStore store, String question) throws SQLException {
        try (var connection = connect(store);
                var sql = connection.createStatement();
                var rows = sql.executeQuery(question)) {
            var answers = new ArrayList<String>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }

    private static Connection connect(EmbeddedStore store) throws SQLException {
        var url = "jdbc:mariadb://" + store.address() + "/ecommerce";
        return DriverManager.getConnection(url, "root", PASSWORD);
    }
}
