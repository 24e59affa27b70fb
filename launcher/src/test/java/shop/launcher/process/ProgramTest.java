package shop.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {

    @TempDir private Path directory;

    private String lastWordsOf(String log) throws IOException {
        var program = Sleeper.program(directory);
        Files.writeString(program.log(), log);
        return program.lastWords();
    }

    @Test
    void the_last_exception_is_told_by_its_headlines() throws IOException {
        var log =
                """
                Exception in thread "main" java.lang.IllegalStateException: of the start before
                \tat shop.Service.main(Service.java:7)
                12:00:00 INFO  starting
                Exception in thread "main" java.lang.IllegalStateException: cannot start
                \tat shop.Service.start(Service.java:12)
                Caused by: java.net.ConnectException: Connection refused
                \t... 2 more
                """;

        assertThat(lastWordsOf(log))
                .isEqualTo(
                        "Exception in thread \"main\" java.lang.IllegalStateException: cannot start"
                                + " | Caused by: java.net.ConnectException: Connection refused");
    }

    @Test
    void without_an_exception_the_last_lines_are_told() throws IOException {
        assertThat(lastWordsOf("1\n2\n\n3\n4\n5\n")).isEqualTo("2 | 3 | 4 | 5");
    }

    @Test
    void an_empty_log_is_said_to_be_so() throws IOException {
        assertThat(lastWordsOf("\n")).isEqualTo("it said nothing");
    }
}
