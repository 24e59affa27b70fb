package shop.gateway;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import shop.platform.kernel.Running;

/** Left out only where nginx is not installed, which in CI is a failure. */
@EnabledIf(value = "isWanted", disabledReason = "nginx is not installed on this machine")
final class NginxGatewayIT extends GatewayContract {

    private static final Pattern SERVER = Pattern.compile("server ([a-z]+)-service:\\d+;");

    @TempDir private static Path homes;

    static boolean isWanted() {
        return nginx().isPresent() || System.getenv("CI") != null;
    }

    @Override
    Running start(Shop shop) throws IOException {
        var nginx =
                nginx().orElseThrow(() ->
                        new AssertionError("nginx is not installed, and CI must try it."));
        var home = Files.createTempDirectory(homes, "nginx");
        var port = freePort();
        var configuration = fitted(Files.readString(Path.of("nginx.conf")), shop, port);
        Files.createDirectories(home.resolve("temp"));
        var file = Files.writeString(home.resolve("nginx.conf"), configuration);
        var log = home.resolve("nginx.log").toFile();
        var process =
                new ProcessBuilder(
                                nginx.toString(),
                                "-p",
                                home + "/",
                                "-c",
                                file.toString(),
                                "-e",
                                "stderr",
                                "-g",
                                "daemon off; pid nginx.pid;" + workers())
                        .redirectErrorStream(true)
                        .redirectOutput(log)
                        .start();
        await().until(() -> !process.isAlive() || answers(port));
        if (!process.isAlive()) {
            throw new AssertionError("nginx does not start: " + Files.readString(log.toPath()));
        }
        return running(process, port);
    }

    private static String fitted(String configuration, Shop shop, int port) {
        var places =
                Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
                        .map(name -> "%s_temp_path temp/%s;\n".formatted(name, name))
                        .collect(Collectors.joining());
        return SERVER.matcher(configuration)
                .replaceAll(server -> servers(shop, server.group(1)))
                .replace("listen 80;", "listen " + port + ";")
                .replace("proxy_read_timeout 10s;", "proxy_read_timeout 1s;")
                .replace("client_header_timeout 10s;", "client_header_timeout 1s;")
                .replace("client_body_timeout 10s;", "client_body_timeout 1s;")
                .replace("http {", "http {\n" + places);
    }

    private static String servers(Shop shop, String service) {
        return shop.ports(Service.valueOf(service.toUpperCase(Locale.ROOT))).stream()
                .map("server 127.0.0.1:%d;"::formatted)
                .collect(Collectors.joining(" "));
    }

    private static Running running(Process process, int port) {
        return new Running() {

            @Override
            public int port() {
                return port;
            }

            @Override
            public void close() {
                process.destroy();
                process.onExit().join();
            }
        };
    }

    /** Of root's nginx the workers would be nobody's, who may not enter a temporary directory. */
    private static String workers() {
        return System.getProperty("user.name").equals("root") ? " user root;" : "";
    }

    private static Optional<Path> nginx() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(
                        Stream.of(path.split(File.pathSeparator)),
                        Stream.of("/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"))
                .map(directory -> Path.of(directory, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean answers(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException _) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
