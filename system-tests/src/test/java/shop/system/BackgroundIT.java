package shop.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop that is started and stopped by command, as people do. */
class BackgroundIT {

    private static final Pattern ALARMING =
            Pattern.compile(
                    "\\b(WARN|WARNING|ERROR|SEVERE|FATAL)\\b"
                            + "|(?i)\\[(warn|warning|error|crit|alert|emerg)\\]");

    @TempDir private Path home;
    private final Map<String, String> env = new HashMap<>();

    @BeforeEach
    void settings() {
        env.putAll(System.getenv());
        env.put("SHOP_HOME", home.toString());
        env.put("SHOP_PORT_OFFSET", "6000");
        env.put("BCRYPT_COST", "4");
    }

    @AfterEach
    void stop() throws Exception {
        shop("down");
    }

    private Said shop(String... arguments) throws IOException, InterruptedException {
        return Said.by(env, List.of(arguments));
    }

    @Test
    void it_outlives_its_starter_and_says_nothing_to_worry_about() throws Exception {
        var started = shop("up", "-d");

        assertThat(started.err()).isEmpty();
        assertThat(started.status()).isZero();
        assertThat(started.out())
                .contains(
                        "The shop is open after",
                        "http://localhost:14003",
                        "/api/notifications/mailbox.html",
                        "./shop down");
        hangUp();
        assertThat(shop("status").out()).contains("order-service").doesNotContain("not healthy");

        var stopped = shop("down");

        assertThat(stopped.out()).isEqualTo("The shop is stopped.\n");
        assertThat(shop("status").status()).isEqualTo(1);
        assertThat(alarmingLines()).isEmpty();
    }

    /** What the end of a terminal does to those it started. */
    private void hangUp() throws IOException, InterruptedException {
        var launcher = Files.readString(home.resolve("run/launcher.process"), UTF_8);
        var pid = Pattern.compile("(?m)^pid=(\\d+)$").matcher(launcher);
        assertThat(pid.find()).isTrue();
        var kill = new ProcessBuilder("kill", "-HUP", pid.group(1)).inheritIO().start();
        assertThat(kill.waitFor()).isZero();
    }

    private List<String> alarmingLines() throws IOException {
        var alarming = new ArrayList<String>();
        try (var logs = Files.list(home.resolve("logs"))) {
            for (var log : logs.sorted().toList()) {
                Files.readAllLines(log, UTF_8).stream()
                        .filter(line -> ALARMING.matcher(line).find())
                        .map(line -> log.getFileName() + ": " + line)
                        .forEach(alarming::add);
            }
        }
        return alarming;
    }
}
