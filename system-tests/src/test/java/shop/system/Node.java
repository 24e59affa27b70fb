package shop.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs that run on Node, with what {@code npm ci} installs in this folder. */
final class Node {

    private static final int PATIENCE_MINUTES = 2;

    private Node() {}

    /** In CI something missing is a failure, elsewhere a reason to leave a test out. */
    static boolean isNeeded(Path... parts) {
        return Stream.of(parts).allMatch(Files::exists) || System.getenv("CI") != null;
    }

    /** What the program says; it must end well, and in time. */
    static String run(String... command) throws IOException, InterruptedException {
        var output = Files.createTempFile("node", ".out");
        var program =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        try {
            var ended = program.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
            var said = Files.readString(output, UTF_8);
            assertThat(ended).as("it goes on and on: %s", said).isTrue();
            assertThat(program.exitValue()).as(said).isZero();
            return said;
        } finally {
            program.destroyForcibly().waitFor();
            Files.delete(output);
        }
    }
}
