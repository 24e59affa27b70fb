package shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The shop's pages in a browser, through the gateway: {@code src/test/browser/pages.mjs}. */
class BrowserIT {

    @RegisterExtension static final TestShop SHOP = TestShop.inOneJvm();

    private static final Path PLAYWRIGHT = Path.of("node_modules/playwright-core");
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    static boolean browserIsNeeded() {
        return Node.isNeeded(PLAYWRIGHT, CHROMIUM);
    }

    @Test
    @EnabledIf(
            value = "browserIsNeeded",
            disabledReason = "no Chromium, or no Playwright: npm ci in system-tests")
    void the_pages_work_complain_of_nothing_and_ask_nobody_else() throws Exception {
        assertThat(PLAYWRIGHT).as("Playwright; npm ci in system-tests installs it").exists();
        assertThat(CHROMIUM).exists();
        Files.createDirectories(SCREENSHOTS);

        var said =
                Node.run(
                        "node",
                        "src/test/browser/pages.mjs",
                        SHOP.running().gateway().toString(),
                        SCREENSHOTS.toString());

        assertThat(said).contains("looked at the description of the API", "looked at the mailbox");
    }
}
