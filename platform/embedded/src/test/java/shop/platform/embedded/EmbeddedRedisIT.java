package shop.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Redis, and with it, being the quickest, what all stores have in common. */
class EmbeddedRedisIT {

    @TempDir Path directory;
    private StoreSetup setup;

    @BeforeEach
    void stayOnOnePort() {
        setup = StoreSetup.in(directory.resolve("redis")).onPort(Ports.free());
    }

    @Test
    void keeps_its_keys_when_killed_and_when_stopped() throws IOException {
        try (var store = EmbeddedRedis.start(setup)) {
            assertThat(ask(store, "SET first 1")).isEqualTo("+OK");
            store.kill();
        }
        try (var store = EmbeddedRedis.start(setup)) {
            assertThat(ask(store, "SET second 2")).isEqualTo("+OK");
        }

        try (var store = EmbeddedRedis.start(setup)) {
            assertThat(ask(store, "EXISTS first second")).isEqualTo(":2");
        }
    }

    @Test
    void a_second_one_in_the_same_directory_is_told_who_runs_there() {
        try (var store = EmbeddedRedis.start(setup)) {
            assertThatThrownBy(() -> EmbeddedRedis.start(setup.onPort(0)))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessage(
                            "Redis is already running in %s (process %d).",
                            setup.directory(), store.pid());
        }
    }

    @Test
    void a_taken_port_is_named_with_its_process() {
        try (var store = EmbeddedRedis.start(setup)) {
            var elsewhere = StoreSetup.in(directory.resolve("other")).onPort(store.port());

            assertThatThrownBy(() -> EmbeddedRedis.start(elsewhere))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageStartingWith("Redis cannot use port " + store.port())
                    .hasMessageContaining("process " + store.pid());
        }
    }

    @Test
    void a_start_that_fails_is_explained_from_the_log_and_frees_the_directory() {
        assertThatThrownBy(() -> EmbeddedRedis.start(setup.tuned("--no-such-setting", "1")))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("stopped while starting")
                .hasMessageContaining("no-such-setting");

        try (var store = EmbeddedRedis.start(setup)) {
            assertThat(store.isAlive()).isTrue();
        }
    }

    @Test
    void tells_what_it_does() {
        var told = new ArrayList<String>();

        EmbeddedRedis.start(setup.unpackingTo(directory).telling(told::add)).close();

        assertThat(told).containsExactly("unpacking redis-7.0.15", "starting Redis");
    }

    @Test
    void ends_with_the_process_that_started_it() throws Exception {
        var starter =
                new ProcessBuilder(
                                JavaServer.command(StartAndDie.class, setup, setup.port(), "64m"))
                        .redirectErrorStream(true)
                        .start();
        var pid = Long.parseLong(firstLine(starter.getInputStream()));
        starter.waitFor();

        ProcessHandle.of(pid).ifPresent(orphan -> orphan.onExit().join());
        try (var store = EmbeddedRedis.start(setup)) {
            assertThat(store.pid()).isNotEqualTo(pid);
        }
    }

    private static String ask(EmbeddedStore store, String question) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), store.port())) {
            socket.getOutputStream().write((question + "\r\n").getBytes(StandardCharsets.UTF_8));
            return firstLine(socket.getInputStream());
        }
    }

    private static String firstLine(InputStream stream) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        return String.valueOf(reader.readLine());
    }

    @Test
    void a_server_that_was_just_unpacked_can_be_run_while_other_processes_are_started()
            throws Exception {
        var isOver = new AtomicBoolean();
        var starter =
                Thread.ofPlatform()
                        .start(() -> {
                            while (!isOver.get()) {
                                startAndAwait("true");
                            }
                        });
        try {
            for (int round = 0; round < 20; round++) {
                var fresh = setup.unpackingTo(directory.resolve("binaries-" + round));
                EmbeddedRedis.start(fresh).close();
            }
        } finally {
            isOver.set(true);
            starter.join();
        }
    }

    private static void startAndAwait(String program) {
        try {
            new ProcessBuilder(program).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
