package shop.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The shop's pages in a browser, through the gateway: {@code src/test/browser/pages.mjs}. */
class BrowserIT {

    @RegisterExtension static final TestShop SHOP = TestShop.inOneJvm();

    private static final Path PLAYWRIGHT = Path.of("node_modules/playwright-core");
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** In CI a missing browser is a failure, elsewhere a reason to leave this out. */
    static boolean browserIsNeeded() {
        return (Files.exists(PLAYWRIGHT) && Files.exists(CHROMIUM)) || System.getenv("CI") != null;
    }

    @Test
    @EnabledIf(
            value = "browserIsNeeded",
            disabledReason = "no Chromium, or no Playwright: npm ci in system-tests")
    void the_pages_work_complain_of_nothing_and_ask_nobody_else() throws Exception {
        assertThat(PLAYWRIGHT).as("Playwright; npm ci in system-tests installs it").exists();
        assertThat(CHROMIUM).exists();
        Files.createDirectories(SCREENSHOTS);

        var script =
                new ProcessBuilder(
                                "node",
                                "src/test/browser/pages.mjs",
                                SHOP.running().gateway().toString(),
                                SCREENSHOTS.toString())
                        .redirectErrorStream(true)
                        .start();
        var output = new String(script.getInputStream().readAllBytes(), UTF_8);

        assertThat(script.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(script.exitValue()).as(output).isZero();
        assertThat(output).contains("looked at the mailbox");
    }
}
