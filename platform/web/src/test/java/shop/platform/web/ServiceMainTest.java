package shop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ServiceMainTest {

    static void main(String[] args) {
        ServiceMain.run(
                "parcel-service",
                args,
                settings -> {
                    settings.required("FIRST");
                    settings.integer("SECOND", 1, 0, 9);
                    settings.check();
                    throw new IllegalStateException("started in spite of its settings");
                });
    }

    @Test
    void all_faulty_settings_are_told_at_once_and_end_the_process_with_2() throws Exception {
        var process = start();

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("FIRST is not set")
                .contains("SECOND is not within 0 to 9: 10")
                .doesNotContain("\tat ");
    }

    private static Process start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServiceMainTest.class.getName());
        process.environment().put("SECOND", "10");
        return process.start();
    }
}
