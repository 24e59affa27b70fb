package shop.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.launcher.plan.ServiceSpec;
import shop.launcher.plan.ShopProblem;
import shop.launcher.plan.Store;
import shop.launcher.process.Health;
import shop.launcher.process.PortState;

class ShopIT {

    private static final List<String> PORTS =
            List.of("TOY_SERVICE_PORT", "MYSQL_PORT", "REDIS_PORT", "MONGODB_PORT", "KAFKA_PORT");

    @TempDir private Path directory;
    private Path home;
    private final Map<String, String> env = new HashMap<>();

    @BeforeEach
    void chooseFreePorts() throws IOException {
        home = directory.resolve("a home");
        env.put("SHOP_HOME", home.toString());
        for (var setting : PORTS) {
            try (var socket = new ServerSocket(0)) {
                env.put(setting, Integer.toString(socket.getLocalPort()));
            }
        }
    }

    private ShopOptions options(ServiceSpec service) {
        return ShopOptions.of(Path.of(".."), env).withServices(List.of(service)).withGateway(false);
    }

    private static boolean isUp(Shop shop) {
        return Health.isGood(URI.create(shop.service("toy-service") + "/health"));
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    @Test
    void all_stores_run_beside_a_service_in_this_process_and_end_with_the_shop() {
        Map<String, Long> pids;
        try (var shop =
                Shop.start(options(ToyService.spec(Set.of(Store.values()))), Progress.silent())) {
            pids = shop.pids();

            assertThat(isUp(shop)).isTrue();
            assertThat(pids)
                    .containsOnlyKeys("toy-service", "mysql", "redis", "mongodb", "kafka")
                    .containsEntry("toy-service", ProcessHandle.current().pid());
        }

        pids.remove("toy-service");
        assertThat(pids.values()).noneMatch(ShopIT::isAlive);
    }

    @Test
    void a_killed_store_and_a_killed_service_come_back() {
        var options = options(ToyService.spec(Set.of(Store.REDIS))).inProcesses(true);
        try (var shop = Shop.start(options, Progress.silent())) {
            for (var part : List.of("redis", "toy-service")) {
                var pid = shop.pid(part);

                shop.kill(part);

                await().atMost(Duration.ofSeconds(30)).until(() -> shop.pid(part) != pid);
            }
            assertThat(isUp(shop)).isTrue();
        }
    }

    @Test
    void one_home_has_room_for_one_shop() {
        var options = options(ToyService.spec(Set.of()));
        try (var _ = Shop.start(options, Progress.silent())) {
            assertThatThrownBy(() -> Shop.start(options, Progress.silent()))
                    .isInstanceOf(ShopProblem.class)
                    .hasMessageContaining("already running (pid " + ProcessHandle.current().pid());
        }
        Shop.start(options, Progress.silent()).close();
    }

    @Test
    void a_taken_port_is_refused_before_anything_is_started() throws IOException {
        try (var taken = new ServerSocket(0)) {
            env.put("TOY_SERVICE_PORT", Integer.toString(taken.getLocalPort()));

            assertThatThrownBy(() ->
                            Shop.start(
                                    options(ToyService.spec(Set.of(Store.REDIS))),
                                    Progress.silent()))
                    .isInstanceOf(ShopProblem.class)
                    .hasMessageContaining("toy-service needs port " + taken.getLocalPort())
                    .hasMessageContaining("pid " + ProcessHandle.current().pid());
            assertThat(home.resolve("data/redis")).doesNotExist();
        }
    }

    /** Several virtual threads that load classes side by side can block each other for good. */
    @Test
    void services_are_started_on_no_virtual_threads() {
        var isVirtual = new AtomicBoolean(true);
        var service =
                new ServiceSpec(
                        "toy-service",
                        8003,
                        Set.of(),
                        ToyService.class,
                        settings -> {
                            isVirtual.set(Thread.currentThread().isVirtual());
                            return ToyService.start(settings);
                        });

        Shop.start(options(service), Progress.silent()).close();

        assertThat(isVirtual).isFalse();
    }

    @Test
    void where_a_service_fails_nothing_is_left_running() {
        var service =
                new ServiceSpec(
                        "toy-service",
                        8003,
                        Set.of(Store.REDIS),
                        ToyService.class,
                        _ -> {
                            throw new IllegalStateException("no tables");
                        });

        assertThatThrownBy(() -> Shop.start(options(service), Progress.silent()))
                .hasMessage("no tables");
        assertThat(Shop.records(options(service)).alive()).isEmpty();
    }

    @Test
    void the_gateway_takes_another_port_where_the_first_is_not_to_be_had() throws IOException {
        env.put("SHOP_NGINX", "false");
        try (var taken = takenBelow(20_000)) {
            env.put("SHOP_PORT_OFFSET", Integer.toString(taken.getLocalPort() - 80));

            try (var shop =
                    Shop.start(
                            options(ToyService.spec(Set.of())).withGateway(true),
                            Progress.silent())) {
                assertThat(shop.gateway().getPort()).isEqualTo(taken.getLocalPort() + 8_000);
                assertThat(Health.answers(shop.gateway())).isTrue();
            }
        }
    }

    @Test
    void a_gateway_port_that_was_asked_for_is_had_or_refused() throws IOException {
        try (var taken = new ServerSocket(0)) {
            env.put("GATEWAY_PORT", Integer.toString(taken.getLocalPort()));

            assertThatThrownBy(() ->
                            Shop.start(
                                    options(ToyService.spec(Set.of())).withGateway(true),
                                    Progress.silent()))
                    .isInstanceOf(ShopProblem.class)
                    .hasMessageContaining("The gateway needs port " + taken.getLocalPort());
        }
    }

    /** A taken port that leaves room above it for the gateway's second choice. */
    private static ServerSocket takenBelow(int highest) throws IOException {
        for (int port = highest - 1; port > 10_000; port--) {
            if (PortState.of(port) == PortState.FREE
                    && PortState.of(port + 8_000) == PortState.FREE) {
                return new ServerSocket(port);
            }
        }
        throw new IllegalStateException("no free pair of ports");
    }
}
