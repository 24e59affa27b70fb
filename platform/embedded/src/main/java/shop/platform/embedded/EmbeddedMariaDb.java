package shop.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** MariaDB in place of MySQL, with a database {@code ecommerce}. */
public final class EmbeddedMariaDb {

    private static final String NAME = "MariaDB";

    /** What MySQL 8.4 has, so that what runs here also runs there. */
    private static final String SQL_MODE =
            "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
                    + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION";

    /** An account for the machine's own name is made too; the server would warn of it. */
    private static final String ONLY_LOCAL_ROOT =
            """
            DELETE FROM mysql.global_priv WHERE User = 'root' AND Host <> 'localhost';
            DELETE FROM mysql.proxies_priv WHERE User = 'root' AND Host <> 'localhost';
            """;

    private EmbeddedMariaDb() {}

    public static EmbeddedStore start(StoreSetup setup, String rootPassword) {
        var port = Ports.choose(NAME, setup.port());
        var directory = DataDirectory.claim(NAME, setup.directory());
        try {
            var launch = new StoreLaunch(NAME, directory);
            var home = unpacked(setup);
            createOnce(launch, home, directory, setup);
            setup.progress().accept("starting " + NAME);
            var accounts = directory.file("accounts.sql");
            writeAccounts(accounts, rootPassword);
            var store = launch.run(server(setup, home, port), port, "ready for connections");
            Files.delete(accounts);
            return store;
        } catch (IOException e) {
            directory.close();
            throw new StoreFailure(NAME + " cannot be started: " + e, e);
        } catch (StoreFailure e) {
            directory.close();
            throw e;
        }
    }

    private static Path unpacked(StoreSetup setup) {
        var folder = HostSystem.mariaDbFolder();
        return new Binaries(setup).unpacked("mariadb-11.4.5", folder, folder + "bin/mariadbd");
    }

    /** The database is made beside its place and then renamed: half of one is never started. */
    private static void createOnce(
            StoreLaunch launch, Path home, DataDirectory directory, StoreSetup setup)
            throws IOException {
        var data = directory.file("data");
        if (Files.exists(data)) {
            return;
        }
        setup.progress().accept("creating the database of " + NAME);
        var half = Files.createTempDirectory(directory.path(), "creating-");
        Files.createDirectories(directory.file("tmp"));
        var onlyLocal = directory.file("only-local.sql");
        Files.writeString(onlyLocal, ONLY_LOCAL_ROOT);
        var command = new ArrayList<String>();
        command.add(home.resolve("scripts/mariadb-install-db").toString());
        // Seen from where it runs, since the script cannot cope with a blank in the path.
        command.addAll(common(home, Path.of(".").resolve(half.getFileName())));
        command.add("--extra-file=./" + onlyLocal.getFileName());
        command.addAll(
                List.of(
                        "--force",
                        "--skip-name-resolve",
                        "--auth-root-authentication-method=normal",
                        "--skip-test-db"));
        launch.runToEnd(command);
        Files.delete(onlyLocal);
        Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<String> server(StoreSetup setup, Path home, int port) {
        var directory = setup.directory();
        var command = new ArrayList<String>();
        command.add(home.resolve("bin/mariadbd").toString());
        command.addAll(common(home, directory.resolve("data")));
        command.addAll(
                List.of(
                        "--tmpdir=" + directory.resolve("tmp"),
                        "--port=" + port,
                        "--bind-address=" + Ports.HOST,
                        "--socket=mariadb.sock",
                        "--pid-file=mariadb.pid",
                        "--init-file=" + directory.resolve("accounts.sql"),
                        "--console",
                        "--skip-name-resolve",
                        "--skip-ssl",
                        "--performance-schema=OFF",
                        "--max-connections=400",
                        "--table-open-cache=200",
                        "--character-set-server=utf8mb4",
                        "--collation-server=utf8mb4_unicode_ci",
                        "--default-time-zone=+00:00",
                        "--transaction-isolation=READ-COMMITTED",
                        "--sql-mode=" + SQL_MODE,
                        "--innodb-flush-log-at-trx-commit=1",
                        "--innodb-log-file-size=16M",
                        "--innodb-buffer-pool-size=128M"));
        command.addAll(setup.tuning());
        return command;
    }

    private static List<String> common(Path home, Path data) {
        var arguments = new ArrayList<>(List.of("--no-defaults"));
        if (HostSystem.isRoot()) {
            arguments.add("--user=root");
        }
        arguments.add("--basedir=" + home);
        arguments.add("--datadir=" + data);
        return arguments;
    }

    /** The server wants one statement a line, and runs them at each start. */
    private static void writeAccounts(Path file, String password) throws IOException {
        var secret = "'" + password.replace("\\", "\\\\").replace("'", "''") + "'";
        var statements = new ArrayList<String>();
        statements.add("ALTER USER 'root'@'localhost' IDENTIFIED BY " + secret + ";");
        for (var host : List.of("127.0.0.1", "::1")) {
            var root = "'root'@'" + host + "'";
            statements.add("CREATE OR REPLACE USER " + root + " IDENTIFIED BY " + secret + ";");
            statements.add("GRANT ALL PRIVILEGES ON *.* TO " + root + " WITH GRANT OPTION;");
        }
        statements.add("CREATE DATABASE IF NOT EXISTS ecommerce;");
        Files.deleteIfExists(file);
        var ownerOnly = PosixFilePermissions.fromString("rw-------");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
        Files.write(file, statements);
    }
}
