package shop.launcher.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The process that listens on a port: read from {@code /proc}, elsewhere asked of {@code lsof}. */
public record PortOwner(long pid, String command) {

    private static final List<Path> SOCKET_TABLES =
            List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    /** Empty where nobody listens, or where the process belongs to someone else and is hidden. */
    public static Optional<PortOwner> of(int port) {
        var pid = Files.exists(SOCKET_TABLES.getFirst()) ? pidFromProc(port) : pidFromLsof(port);
        return pid.map(PortOwner::describe);
    }

    @Override
    public String toString() {
        return command + " (pid " + pid + ")";
    }

    private static PortOwner describe(long pid) {
        var info = ProcessHandle.of(pid).map(ProcessHandle::info);
        var command =
                info.flatMap(ProcessHandle.Info::commandLine)
                        .or(() -> info.flatMap(ProcessHandle.Info::command))
                        .orElse("a process");
        return new PortOwner(pid, command.length() > 80 ? command.substring(0, 80) + "…" : command);
    }

    private static Optional<Long> pidFromProc(int port) {
        var sockets =
                SOCKET_TABLES.stream()
                        .flatMap(PortOwner::lines)
                        .map(line -> line.strip().split("\\s+"))
                        .filter(columns -> columns.length > INODE && listensOn(columns, port))
                        .map(columns -> "socket:[" + columns[INODE] + "]")
                        .collect(Collectors.toUnmodifiableSet());
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> holdsOneOf(sockets, pid))
                .findFirst();
    }

    private static boolean listensOn(String[] columns, int port) {
        var address = columns[LOCAL_ADDRESS];
        return columns[STATE].equals(LISTENING)
                && address.substring(address.indexOf(':') + 1).equals("%04X".formatted(port));
    }

    private static boolean holdsOneOf(Set<String> sockets, long pid) {
        try (var files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return files.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException _) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException _) {
            return "";
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException _) {
            return Stream.empty();
        }
    }

    private static Optional<Long> pidFromLsof(int port) {
        try {
            var lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN");
            var process = lsof.start();
            try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
                return reader.lines().map(Long::valueOf).findFirst();
            }
        } catch (IOException | NumberFormatException _) {
            return Optional.empty();
        }
    }
}
