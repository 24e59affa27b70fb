package shop.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Keeps every {@code *.log} of a directory small. A log is copied aside and emptied in place, since
 * the process that writes it keeps it open; all of them append, so they go on at its beginning.
 */
public final class LogRotation implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofSeconds(10);
    private static final long LARGEST = 10L << 20;
    private static final int KEPT = 3;

    private final Thread thread;

    public LogRotation(Path directory) {
        thread = Thread.ofVirtual().name("log-rotation").start(() -> rotateForEver(directory));
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private static void rotateForEver(Path directory) {
        try {
            while (true) {
                rotate(directory, LARGEST);
                Thread.sleep(PERIOD);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    static void rotate(Path directory, long largest) {
        try (var files = Files.newDirectoryStream(directory, "*.log")) {
            for (var log : files) {
                if (Files.size(log) > largest) {
                    setAside(log);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the logs small in " + directory, e);
        }
    }

    private static void setAside(Path log) throws IOException {
        for (int age = KEPT; age > 1; age--) {
            var younger = aged(log, age - 1);
            if (Files.exists(younger)) {
                Files.move(younger, aged(log, age), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.copy(log, aged(log, 1), StandardCopyOption.REPLACE_EXISTING);
        try (var emptied = FileChannel.open(log, StandardOpenOption.WRITE)) {
            emptied.truncate(0);
        }
    }

    private static Path aged(Path log, int age) {
        return log.resolveSibling(log.getFileName() + "." + age);
    }
}
