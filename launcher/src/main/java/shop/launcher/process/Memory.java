package shop.launcher.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory a process holds. */
public final class Memory {

    private Memory() {}

    /** In mebibytes; empty where the process is gone or the system does not say. */
    public static OptionalLong residentMiB(long pid) {
        try {
            var status = Path.of("/proc", Long.toString(pid), "status");
            return Files.exists(status) ? fromProc(status) : fromPs(pid);
        } catch (IOException | NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong fromProc(Path status) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst();
    }

    private static OptionalLong fromPs(long pid) throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        try (var reader = ps.inputReader(StandardCharsets.UTF_8)) {
            return reader.lines()
                    .mapToLong(line -> Long.parseLong(line.strip()) / 1024)
                    .findFirst();
        }
    }
}
