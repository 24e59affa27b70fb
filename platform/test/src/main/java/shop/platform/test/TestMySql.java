package shop.platform.test;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A MySQL server in which each test class has a database of its own. */
record TestMySql(String host, int port, String user, String password) {

    void create(String database) {
        run("CREATE DATABASE " + database + " CHARACTER SET utf8mb4");
    }

    void drop(String database) {
        run("DROP DATABASE " + database);
    }

    Map<String, String> settings(String database) {
        return Map.of(
                "MYSQL_HOST", host,
                "MYSQL_PORT", Integer.toString(port),
                "MYSQL_USER", user,
                "MYSQL_PASSWORD", password,
                "MYSQL_DB", database);
    }

    private void run(String statement) {
        var url = "jdbc:mariadb://" + host + ":" + port + "/";
        try (var connection = DriverManager.getConnection(url, user, password);
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("MySQL at " + url + " refuses: " + statement, e);
        }
    }
}
