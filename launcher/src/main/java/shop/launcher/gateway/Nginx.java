package shop.launcher.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The nginx of this machine. */
public final class Nginx {

    private static final List<String> USUAL_PLACES =
            List.of("/usr/sbin", "/usr/local/sbin", "/usr/local/bin", "/opt/homebrew/bin");

    private Nginx() {}

    /** Where it is installed. */
    public static Optional<Path> find() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Arrays.stream(path.split(":")), USUAL_PLACES.stream())
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Writes its configuration into {@code directory}, where an ordinary user may run it.
     *
     * @return the command that runs it there in the foreground
     */
    static List<String> commandIn(Path directory, Path nginx, String configuration) {
        try {
            Files.createDirectories(directory.resolve("temp"));
            var file = Files.writeString(directory.resolve("nginx.conf"), configuration);
            return List.of(
                    nginx.toString(),
                    "-p",
                    directory + "/",
                    "-c",
                    file.toString(),
                    "-e",
                    "stderr",
                    "-g",
                    "daemon off; pid nginx.pid;" + workers());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + directory, e);
        }
    }

    /** Of root's nginx the workers would be nobody's, who may not enter every directory of ours. */
    private static String workers() {
        return System.getProperty("user.name").equals("root") ? " user root;" : "";
    }
}
