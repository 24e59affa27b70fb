package shop.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import shop.launcher.Shop;
import shop.launcher.ShopOptions;
import shop.launcher.plan.Home;
import shop.platform.embedded.EmbeddedMariaDb;
import shop.platform.embedded.EmbeddedStore;
import shop.platform.embedded.StoreSetup;

/**
 * A shop run by {@code ./shop up}, all services in one JVM, beside any other on this machine; only
 * MariaDB has the memory and the log that a server would have. Nothing of it stays.
 */
final class BenchShop implements AutoCloseable {

    /** Far from the contract's ports, and from those that tests use. */
    private static final int OFFSET = 18_000;

    private static final int GATEWAY_PORT = 80 + OFFSET;
    private static final String PASSWORD = "root123";
    private static final int START_SECONDS = 600;
    private static final int STOP_SECONDS = 60;
    private static final int LOOK_EVERY_MILLIS = 100;

    private final Home home;
    private final EmbeddedStore mariaDb;
    private final ShopOptions options;
    private final Process launcher;
    private final Thread hook = new Thread(this::stop, "stop");

    private BenchShop(Home home, EmbeddedStore mariaDb, ShopOptions options) throws IOException {
        this.home = home;
        this.mariaDb = mariaDb;
        this.options = options;
        this.launcher = launch();
        Runtime.getRuntime().addShutdownHook(hook);
    }

    static BenchShop start(Path root) throws IOException, InterruptedException {
        var home = new Home(root.resolve("bench/target/home"));
        delete(home.path());
        var mariaDb =
                EmbeddedMariaDb.start(
                        StoreSetup.in(home.path().resolve("data/mysql"))
                                .tuned(
                                        "--innodb-log-file-size=512M",
                                        "--innodb-buffer-pool-size=1G"),
                        PASSWORD);
        var options = ShopOptions.of(root, environment(home, mariaDb.port()));
        var shop = new BenchShop(home, mariaDb, options);
        try {
            shop.awaitOpen();
            return shop;
        } catch (IllegalStateException | InterruptedException e) {
            shop.close();
            throw e;
        }
    }

    private static Map<String, String> environment(Home home, int mysqlPort) {
        var env = new HashMap<>(System.getenv());
        env.put("SHOP_HOME", home.path().toString());
        env.putIfAbsent("SHOP_PORT_OFFSET", Integer.toString(OFFSET));
        env.putIfAbsent("GATEWAY_PORT", Integer.toString(GATEWAY_PORT));
        env.putIfAbsent("BCRYPT_COST", "4");
        env.put("SHIPPING_STAGE_DURATION", "1h");
        env.put("MYSQL_HOST", "127.0.0.1");
        env.put("MYSQL_PORT", Integer.toString(mysqlPort));
        env.put("MYSQL_PASSWORD", PASSWORD);
        return env;
    }

    private Process launch() throws IOException {
        var builder =
                new ProcessBuilder(options.root().resolve("shop").toString(), "up")
                        .redirectErrorStream(true)
                        .redirectOutput(home.log("bench").toFile());
        builder.environment().putAll(options.env());
        return builder.start();
    }

    private void awaitOpen() throws InterruptedException {
        var giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!Files.exists(home.open())) {
            if (launcher.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)
                    || System.nanoTime() > giveUp) {
                throw new IllegalStateException("The shop does not open; see " + home.logs());
            }
        }
    }

    Door gateway() {
        var gateway = address("gateway");
        return new Door(gateway, gateway);
    }

    Door services() {
        return new Door(address("order-service"), address("payment-service"));
    }

    URI address(String part) {
        return Shop.records(options)
                .find(part)
                .map(found -> URI.create("http://127.0.0.1:" + found.port()))
                .orElseThrow(() -> new IllegalStateException("Nothing runs as " + part));
    }

    String jdbcUrl() {
        return "jdbc:mariadb://127.0.0.1:%d/ecommerce?user=root&password=%s&useServerPrepStmts=true&allowMultiQueries=true"
                .formatted(mariaDb.port(), PASSWORD);
    }

    /** By the name under which each is reported; the services share the launcher's. */
    Map<String, Long> pids() {
        var pids = new TreeMap<String, Long>();
        var records = Shop.records(options);
        var services = records.find(Shop.LAUNCHER).orElseThrow().pid();
        for (var part : records.alive()) {
            if (part.pid() != services) {
                pids.put(part.name(), part.pid());
            }
        }
        pids.put("services", services);
        pids.put("mariadb", mariaDb.pid());
        pids.put("bench", ProcessHandle.current().pid());
        return pids;
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    private void stop() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                launcher.destroyForcibly().waitFor();
            }
            mariaDb.close();
            delete(home.path());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.err.println("Something stays in " + home.path() + ": " + e.getMessage());
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }
}
