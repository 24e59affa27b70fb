package shop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the container makes of {@code nginx.conf} when it starts. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "what runs in a container needs sh")
final class ResolvingTest {

    @TempDir private Path directory;

    @Test
    void every_service_is_looked_up_while_nginx_runs() throws Exception {
        var made = made("search localdomain", "nameserver 127.0.0.11", "options ndots:0");

        assertThat(made).contains("http {\n    resolver 127.0.0.11 valid=5s;\n");
        for (var service : Service.values()) {
            var name = service.name().toLowerCase(Locale.ROOT);
            var port = service.usualUrl().replaceAll(".*:", "");
            assertThat(made)
                    .containsPattern(
                            "upstream %s_service \\{\n +zone %s_service 64k;\n"
                                            .formatted(name, name)
                                    + " +server %s-service:%s resolve;\n".formatted(name, port)
                                    + " +keepalive \\d+;");
        }
    }

    @Test
    void nothing_else_becomes_different() throws Exception {
        var made = made("nameserver 10.0.0.2").lines().toList();

        assertThat(
                        made.stream()
                                .filter(line -> !line.matches(" +(zone \\w+ 64k|resolver .*);"))
                                .map(line -> line.replace(" resolve;", ";")))
                .isEqualTo(Files.readAllLines(Path.of("nginx.conf")));
    }

    @Test
    void in_kubernetes_services_are_known_by_their_full_names() throws Exception {
        var made =
                made(
                        "nameserver 10.96.0.10",
                        "nameserver fd00::a",
                        "search shop.svc.cluster.local svc.cluster.local cluster.local");

        assertThat(made)
                .contains("resolver 10.96.0.10 [fd00::a] valid=5s;")
                .contains("server order-service.shop.svc.cluster.local:8003 resolve;");
    }

    @Test
    void without_a_server_to_ask_the_container_does_not_start() throws Exception {
        assertThat(run("search localdomain").waitFor()).isEqualTo(1);
    }

    private String made(String... resolv) throws Exception {
        var process = run(resolv);
        assertThat(process.waitFor()).isZero();
        return Files.readString(directory.resolve("made.conf"));
    }

    private Process run(String... resolv) throws IOException {
        var file = Files.write(directory.resolve("resolv.conf"), List.of(resolv));
        return new ProcessBuilder(
                        "sh",
                        "resolving.sh",
                        "nginx.conf",
                        directory.resolve("made.conf").toString(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
    }
}
