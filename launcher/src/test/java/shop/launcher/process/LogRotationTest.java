package shop.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogRotationTest {

    @TempDir private Path directory;

    @Test
    void a_log_that_has_grown_is_set_aside_while_it_is_written_to() throws IOException {
        var log = directory.resolve("shop.log");
        try (var writer =
                Files.newBufferedWriter(
                        log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writer.write("yesterday");
            writer.flush();

            LogRotation.rotate(directory, 5);
            writer.write("today");
        }

        assertThat(log).hasContent("today");
        assertThat(directory.resolve("shop.log.1")).hasContent("yesterday");
    }

    @Test
    void a_small_log_stays() throws IOException {
        var log = Files.writeString(directory.resolve("shop.log"), "few");

        LogRotation.rotate(directory, 5);

        assertThat(log).hasContent("few");
        assertThat(directory.resolve("shop.log.1")).doesNotExist();
    }

    @Test
    void the_last_three_are_kept() throws IOException {
        for (var day : new String[] {"monday", "tuesday", "wednesday", "thursday"}) {
            Files.writeString(directory.resolve("shop.log"), day);
            LogRotation.rotate(directory, 5);
        }

        assertThat(directory.resolve("shop.log.1")).hasContent("thursday");
        assertThat(directory.resolve("shop.log.3")).hasContent("tuesday");
        assertThat(directory.resolve("shop.log.4")).doesNotExist();
    }
}
