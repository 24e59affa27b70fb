package shop.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A program that can be started again and again, with what it prints appended to a log file.
 *
 * @param env the whole environment it sees
 */
public record Program(List<String> command, Map<String, String> env, Path log) {

    /** Longer than the 20 seconds a service takes at most to finish what is under way. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    public Program {
        command = List.copyOf(command);
        env = Map.copyOf(env);
    }

    public Child start() {
        try {
            var builder = new ProcessBuilder(command);
            builder.environment().clear();
            builder.environment().putAll(env);
            builder.redirectErrorStream(true);
            builder.redirectInput(Redirect.from(Path.of("/dev/null").toFile()));
            builder.redirectOutput(Redirect.appendTo(log.toFile()));
            return new Started(builder.start().toHandle());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + command.getFirst(), e);
        }
    }

    private record Started(ProcessHandle process) implements Child {

        @Override
        public long pid() {
            return process.pid();
        }

        @Override
        public void stop() {
            Child.end(process, PATIENCE);
        }
    }
}
