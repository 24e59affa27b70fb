package shop.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the process behind a listening port, from {@code /proc} where there is one. */
final class Listeners {

    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private Listeners() {}

    static Optional<String> nameOf(int port) {
        var sockets =
                Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                        .flatMap(table -> lines(Path.of(table)).stream())
                        .map(line -> line.strip().split("\\s+"))
                        .filter(columns -> isListeningOn(port, columns))
                        .map(columns -> "socket:[" + columns[INODE] + "]")
                        .collect(Collectors.toUnmodifiableSet());
        return ProcessHandle.allProcesses()
                .filter(process -> !sockets.isEmpty() && holdsOneOf(sockets, process.pid()))
                .findFirst()
                .map(Listeners::describe);
    }

    private static boolean isListeningOn(int port, String[] columns) {
        return columns.length > INODE
                && columns[STATE].equals(LISTENING)
                && columns[LOCAL_ADDRESS].endsWith(":%04X".formatted(port));
    }

    private static boolean holdsOneOf(Set<String> sockets, long pid) {
        try (var files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return files.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static String describe(ProcessHandle process) {
        var command =
                process.info().command().map(path -> String.valueOf(Path.of(path).getFileName()));
        return "process " + process.pid() + command.map(name -> " (" + name + ")").orElse("");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException notLinux) {
            return List.of();
        }
    }
}
