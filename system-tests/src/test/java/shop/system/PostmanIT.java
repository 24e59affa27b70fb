package shop.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The Postman collection, run from top to bottom, twice, through the gateway. */
@EnabledIf(
        value = "newmanIsNeeded",
        disabledReason = "newman is not installed: npm ci in system-tests")
class PostmanIT {

    @RegisterExtension static final TestShop SHOP = TestShop.inOneJvm();

    private static final Path NEWMAN = Path.of("node_modules/.bin/newman");

    /** In CI a missing newman is a failure, elsewhere a reason to leave this out. */
    static boolean newmanIsNeeded() {
        return Files.exists(NEWMAN) || System.getenv("CI") != null;
    }

    @Test
    void every_request_of_the_collection_answers_as_it_says() throws Exception {
        assertThat(NEWMAN).as("newman; npm ci in system-tests installs it").exists();

        for (var time = 1; time <= 2; time++) {
            var newman =
                    new ProcessBuilder(
                                    NEWMAN.toString(),
                                    "run",
                                    "../Postman_Collection_v2.json",
                                    "--env-var",
                                    "base_url=" + SHOP.running().gateway(),
                                    "--color",
                                    "off")
                            .redirectErrorStream(true)
                            .start();
            var output = new String(newman.getInputStream().readAllBytes(), UTF_8);
            assertThat(newman.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(newman.exitValue()).as(output).isZero();
        }
    }
}
