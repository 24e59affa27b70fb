package shop.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

    private static final int LINES_TOLD = 4;

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

    /**
     * What its log says of its end: the headlines of the last exception, or else the last lines.
     */
    public String lastWords() {
        try {
            var lines =
                    new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList();
            var headlines = lines.stream().filter(Program::isHeadline).toList();
            var last = headlines.stream().filter(Program::beginsTrace).toList();
            var told =
                    last.isEmpty()
                            ? lines
                            : headlines.subList(
                                    headlines.lastIndexOf(last.getLast()), headlines.size());
            return told.isEmpty()
                    ? "it said nothing"
                    : String.join(
                            " | ",
                            told.subList(Math.max(0, told.size() - LINES_TOLD), told.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + log, e);
        }
    }

    private static boolean isHeadline(String line) {
        return beginsTrace(line) || line.startsWith("Caused by: ");
    }

    private static boolean beginsTrace(String line) {
        return line.startsWith("Exception in thread ");
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
