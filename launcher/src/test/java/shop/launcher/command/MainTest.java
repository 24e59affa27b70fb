package shop.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.launcher.Shop;
import shop.launcher.ShopOptions;

class MainTest {

    @TempDir private Path home;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final StringWriter complained = new StringWriter();
    private ShopOptions options;

    @BeforeEach
    void useTheHome() {
        options = ShopOptions.of(home, Map.of("SHOP_HOME", home.resolve("my shop").toString()));
    }

    private int run(String... arguments) {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Main.commands(options, out).setErr(new PrintWriter(complained)).execute(arguments);
    }

    @Test
    void an_unknown_option_is_one_sentence_and_status_2() {
        assertThat(run("up", "--quickly")).isEqualTo(2);
        assertThat(complained.toString()).isEqualToIgnoringNewLines("Unknown option: '--quickly'");
    }

    @Test
    void nothing_is_running_at_first() {
        assertThat(run("status")).isEqualTo(1);
        assertThat(run("down")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("The shop is not running")
                .contains("No shop was running");
    }

    @Test
    void the_demo_needs_a_running_shop() {
        assertThat(run("demo")).isEqualTo(2);
        assertThat(complained.toString()).contains("./shop up starts it");
    }

    @Test
    void a_dead_letter_is_named_by_its_events_id() {
        assertThat(run("dead-letters", "replay", "7")).isEqualTo(2);
        assertThat(complained.toString().lines()).hasSize(1);
        assertThat(complained.toString()).contains("Invalid UUID string: 7");
    }

    @Test
    void logs_of_something_unknown_name_what_there_is() throws Exception {
        Files.writeString(
                Files.createDirectories(home.resolve("my shop/logs")).resolve("kafka.log"), "");

        assertThat(run("logs", "warehouse")).isEqualTo(2);
        assertThat(complained.toString()).contains("there are logs of kafka.");
    }

    @Test
    void a_services_lines_are_picked_out_of_the_launchers_log() throws Exception {
        Files.writeString(
                Files.createDirectories(home.resolve("my shop/logs")).resolve("launcher.log"),
                "INFO order-service ready\nINFO user-service ready\n");
        var self = ProcessHandle.current().pid();
        Shop.records(options).add(Shop.LAUNCHER, 0, self);
        Shop.records(options).add("order-service", 8003, self);

        assertThat(run("logs", "order-service")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("INFO order-service ready");
    }

    @Test
    void reset_forgets_everything() throws Exception {
        Files.writeString(
                Files.createDirectories(home.resolve("my shop/data/mysql")).resolve("table"), "1");

        assertThat(run("reset", "--yes")).isZero();

        assertThat(home.resolve("my shop")).doesNotExist();
        assertThat(home).exists();
    }

    @Test
    void the_script_knows_every_verb() throws Exception {
        var script = Files.readString(Path.of("..", "shop"));
        var known = script.lines().filter(line -> line.startsWith("VERBS=")).findFirst();

        var verbs = Main.commands(options, System.out).getSubcommands().keySet();

        assertThat(verbs)
                .allSatisfy(verb ->
                        assertThat(known.orElseThrow() + " train")
                                .matches(".*\\b" + verb + "\\b.*"));
    }
}
