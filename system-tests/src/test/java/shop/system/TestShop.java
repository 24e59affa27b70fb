package shop.system;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import shop.launcher.Progress;
import shop.launcher.Shop;
import shop.launcher.ShopOptions;
import shop.launcher.sample.SampleData;
import shop.platform.test.TestClient;

/** A shop with stores, services and gateway of its own, beside any other on this machine. */
final class TestShop implements BeforeAllCallback, AfterAllCallback {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final int MYSQL_PORT = 3306;

    /** Without C2, thirteen cold processes start in 55 s on two cores, instead of 85. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    /** How far the port of a second instance lies from the first one's. */
    private static final int TWIN = 100;

    private final boolean processes;
    private final int offset;
    private final Map<String, String> settings;
    private final Map<String, String> env = new HashMap<>();
    private @Nullable Path home;
    private @Nullable Shop shop;
    private @Nullable TestClient client;

    private TestShop(boolean processes, int offset, Map<String, String> settings) {
        this.processes = processes;
        this.offset = offset;
        this.settings = settings;
    }

    static TestShop inOneJvm() {
        return new TestShop(false, 3_000, Map.of());
    }

    static TestShop inProcesses() {
        return new TestShop(true, 5_000, Map.of());
    }

    /** With room for a {@link #twinOf} this service, which the gateway knows of. */
    TestShop andTwinOf(String service, int contractPort) {
        var port = contractPort + offset;
        return with(
                service.replace('-', '_').toUpperCase(Locale.ROOT) + "_URL",
                "http://127.0.0.1:%d,http://127.0.0.1:%d".formatted(port, port + TWIN));
    }

    TestShop with(String name, String value) {
        var more = new HashMap<>(settings);
        more.put(name, value);
        return new TestShop(processes, offset, more);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        home = Files.createTempDirectory("shop-system-test");
        env.putAll(System.getenv());
        env.put("SHOP_HOME", home.toString());
        env.put("SHOP_PORT_OFFSET", Integer.toString(offset));
        env.put("BCRYPT_COST", "4");
        env.put("SHIPPING_STAGE_DURATION", "4s");
        env.put("WEBHOOK_ALLOW_INSECURE", "true");
        env.put("WEBHOOK_ALLOWED_PRIVATE", "true");
        if (processes) {
            env.put("JAVA_TOOL_OPTIONS", QUICK_START);
        }
        env.putAll(settings);
        shop = Shop.start(ShopOptions.of(ROOT, env).inProcesses(processes), Progress.silent());
        new SampleData(shop.plan(), shop.env()).load(_ -> {});
        client = new TestClient(shop.gateway().toString());
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (client != null) {
            client.close();
        }
        if (shop != null) {
            shop.close();
        }
        if (home != null) {
            try (var files = Files.walk(home)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    Shop running() {
        return Objects.requireNonNull(shop);
    }

    /** A second instance of {@code service}, beside the shop's own. */
    Twin twinOf(Class<?> main, String service) {
        return new Twin(main, service, running().service(service).getPort() + TWIN, running());
    }

    /** Through the gateway. */
    TestClient gateway() {
        return Objects.requireNonNull(client);
    }

    HttpResponse<String> get(String path, @Nullable Person person) {
        return gateway().get(path, token(person));
    }

    HttpResponse<String> post(String path, @Nullable Person person, String json) {
        return gateway().post(path, token(person), json);
    }

    /** What {@code ./shop} says to these arguments. */
    Said command(String... arguments) throws IOException, InterruptedException {
        return Said.by(env, List.of(arguments));
    }

    void change(String sql) {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The rows of a query, each as its columns' texts, straight from MariaDB. */
    List<List<String>> rows(String sql) {
        try (var connection = connection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<String>>();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (var column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(result.getString(column)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:%d/ecommerce?user=root&password=root123"
                        .formatted(MYSQL_PORT + offset));
    }

    long count(String sql) {
        return Long.parseLong(rows(sql).getFirst().getFirst());
    }

    private static @Nullable String token(@Nullable Person person) {
        return person == null ? null : person.token();
    }
}
