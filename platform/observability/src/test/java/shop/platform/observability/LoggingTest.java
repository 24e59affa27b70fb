package shop.platform.observability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import shop.platform.settings.Settings;

class LoggingTest {

    private static final Settings NOTHING_SET = Settings.of(Map.of());

    @AfterEach
    void back_to_text() {
        MDC.clear();
        Logging.configure(NOTHING_SET);
    }

    @Test
    void a_text_line_bears_service_trace_and_request() {
        Logging.configure(NOTHING_SET);
        MDC.put(Logging.SERVICE, "order-service");
        MDC.put(Logging.TRACE_ID, "4bf92f3577b34da6a3ce929d0e0e4736");
        MDC.put(Logging.REQUEST_ID, "r-1");

        var line = printed(() -> LoggerFactory.getLogger("shop.order.PlaceOrder").info("placed"));

        assertThat(line)
                .matches(
                        "\\d\\d:\\d\\d:\\d\\d\\.\\d{3} INFO  order-service +PlaceOrder: placed"
                                + " 4bf92f3577b34da6a3ce929d0e0e4736 r-1\\R");
    }

    @Test
    void a_json_line_bears_service_trace_and_request() {
        Logging.configure(Settings.of(Map.of("LOG_FORMAT", "json")));
        MDC.put(Logging.SERVICE, "order-service");
        MDC.put(Logging.TRACE_ID, "4bf92f3577b34da6a3ce929d0e0e4736");
        MDC.put(Logging.REQUEST_ID, "r-1");

        var line = printed(() -> LoggerFactory.getLogger("shop.order").warn("said \"{}\"", "no"));

        assertThat(line.lines()).hasSize(1);
        assertThat(line)
                .startsWith("{")
                .contains("\"level\":\"WARN\"")
                .contains("\"service\":\"order-service\"")
                .contains("\"trace_id\":\"4bf92f3577b34da6a3ce929d0e0e4736\"")
                .contains("\"request_id\":\"r-1\"")
                .contains("\"formattedMessage\":\"said \\\"no\\\"\"");
    }

    @Test
    void a_message_cannot_forge_a_line() {
        Logging.configure(NOTHING_SET);

        var line = printed(() -> LoggerFactory.getLogger("shop").info("name {}", "x\n12:00 INFO"));

        assertThat(line.lines()).hasSize(1);
        assertThat(line).contains("x⏎12:00 INFO");
    }

    @Test
    void chatty_libraries_are_quiet_and_ours_are_heard() {
        Logging.configure(NOTHING_SET);

        var lines =
                printed(() -> {
                    LoggerFactory.getLogger("org.apache.kafka.clients").info("chatter");
                    LoggerFactory.getLogger("shop.order").debug("detail");
                    LoggerFactory.getLogger("shop.order").info("news");
                });

        assertThat(lines).contains("news").doesNotContain("chatter").doesNotContain("detail");
    }

    @Test
    void lines_of_java_util_logging_are_taken_in() {
        Logging.configure(Settings.of(Map.of("LOG_FORMAT", "json")));

        var line = printed(() -> System.getLogger("other").log(System.Logger.Level.INFO, "hello"));

        assertThat(line).contains("\"formattedMessage\":\"hello\"");
    }

    @Test
    void setting_up_prints_nothing() {
        assertThat(printed(() -> Logging.configure(NOTHING_SET))).isEmpty();
    }

    @Test
    void unknown_forms_and_levels_are_faults() {
        var settings = Settings.of(Map.of("LOG_FORMAT", "xml", "LOG_LEVEL", "loud"));

        Logging.configure(settings);

        assertThatThrownBy(settings::check)
                .hasMessageContaining("LOG_FORMAT is not one of [json, text]: xml")
                .hasMessageContaining("LOG_LEVEL is not one of");
    }

    private static String printed(Runnable work) {
        var out = new ByteArrayOutputStream();
        var console = System.out;
        System.setOut(new PrintStream(out, true, UTF_8));
        try {
            work.run();
        } finally {
            System.setOut(console);
        }
        return out.toString(UTF_8);
    }
}
