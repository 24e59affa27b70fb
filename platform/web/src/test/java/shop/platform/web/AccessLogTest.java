package shop.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.platform.observability.Logging;
import shop.platform.settings.Settings;

class AccessLogTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String[] NAMES = {
        "X-Request-Id", "r-1", "traceparent", "00-" + TRACE + "-b7ad6b7169203331-01"
    };

    private final PrintStream console = System.out;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(out, true, UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(console);
        Logging.configure(Settings.of(Map.of()));
    }

    @Test
    void each_request_is_a_line_of_text_with_its_trace() {
        Logging.configure(Settings.of(Map.of("LOG_FORMAT", "text")));

        assertThat(lineFor("/api/parcels/1?secret=1"))
                .matches(
                        ".* INFO  parcel-service +Access: GET /api/parcels/1 200 \\d+ ms "
                                + TRACE
                                + " r-1");
    }

    @Test
    void each_request_is_an_object_with_its_trace() {
        Logging.configure(Settings.of(Map.of("LOG_FORMAT", "json")));

        assertThat(lineFor("/nowhere"))
                .contains("\"service\":\"parcel-service\"")
                .contains("\"trace_id\":\"" + TRACE + "\"")
                .contains("\"request_id\":\"r-1\"")
                .containsPattern("\"formattedMessage\":\"GET .{0,2}nowhere 404 \\d+ ms\"");
    }

    @Test
    void nothing_is_logged_of_good_requests_unless_it_is_asked_for() {
        Logging.configure(Settings.of(Map.of()));

        try (var shop = Shop.open()) {
            shop.get("/api/parcels/1");
        }

        assertThat(out.toString(UTF_8)).doesNotContain("/api/parcels/1");
    }

    private String lineFor(String path) {
        try (var shop = Shop.thatLogsAll()) {
            shop.get(path, NAMES);
        }
        await().until(() -> out.toString(UTF_8).contains(" ms"));
        return out.toString(UTF_8)
                .lines()
                .filter(line -> line.contains(" ms"))
                .findFirst()
                .orElseThrow();
    }
}
