package shop.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Starts one store's process and waits until its log says that it answers. */
final class StoreLaunch {

    private static final Duration DEADLINE = Duration.ofSeconds(90);
    private static final long LOOK_EVERY_MILLIS = 20;
    private static final int LINES_TOLD = 4;

    /**
     * Replaces itself by the server, so that the process is the server itself. A watcher beside it
     * reads standard input, which nobody writes to: it ends when the starting process does, even by
     * kill -9, and then the server is told to stop. An own session keeps a Ctrl-C at the terminal
     * from the stores, for services are to stop before them.
     */
    private static final String TIED_TO_US =
            """
            trap '' INT
            exec 3<&0 </dev/null
            (read -r _ <&3; kill "$$") 2>/dev/null &
            exec 3<&-
            if command -v setsid >/dev/null; then exec setsid "$@"; fi
            exec "$@"
            """;

    private final String store;
    private final DataDirectory directory;
    private final Path log;

    StoreLaunch(String store, DataDirectory directory) {
        this.store = store;
        this.directory = directory;
        this.log = directory.file(store.toLowerCase(Locale.ROOT) + ".log");
    }

    EmbeddedStore run(List<String> command, int port, String readyMark) {
        try {
            keepLastLog();
            var process = start(command);
            directory.occupiedBy(process.toHandle());
            awaitReady(process, readyMark);
            return new EmbeddedStore(port, process, log, directory);
        } catch (IOException e) {
            throw new StoreFailure("%s cannot be started: %s".formatted(store, e), e);
        }
    }

    /** Runs a command that ends by itself, such as the making of a database. */
    void runToEnd(List<String> command) {
        try {
            var process = start(command);
            if (!process.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw failure("did not get ready within " + DEADLINE.toSeconds() + " s");
            }
            if (process.exitValue() != 0) {
                throw failure("could not be set up");
            }
        } catch (IOException e) {
            throw new StoreFailure("%s cannot be set up: %s".formatted(store, e), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void keepLastLog() throws IOException {
        if (Files.exists(log)) {
            var last = log.resolveSibling(log.getFileName() + ".last");
            Files.move(log, last, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Process start(List<String> command) throws IOException {
        var tied = new ArrayList<>(List.of("/bin/sh", "-c", TIED_TO_US, store));
        tied.addAll(command);
        return new ProcessBuilder(tied)
                .directory(directory.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private void awaitReady(Process process, String mark) throws IOException {
        var giveUp = System.nanoTime() + DEADLINE.toNanos();
        try {
            while (!Files.readString(log).contains(mark)) {
                if (process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw failure("stopped while starting");
                }
                if (System.nanoTime() > giveUp) {
                    process.destroyForcibly();
                    throw failure("did not get ready within " + DEADLINE.toSeconds() + " s");
                }
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw interrupted(e);
        }
    }

    private StoreFailure interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new StoreFailure(store + " was interrupted while starting.", cause);
    }

    private StoreFailure failure(String what) throws IOException {
        return new StoreFailure("%s %s: %s (log: %s)".formatted(store, what, reason(), log));
    }

    /** What the log gives as the cause: from its first error on, or else its end. */
    private String reason() throws IOException {
        var lines = Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
        var fromError = lines.stream().dropWhile(line -> !tellsAnError(line)).toList();
        var told =
                fromError.isEmpty()
                        ? lines.subList(Math.max(0, lines.size() - LINES_TOLD), lines.size())
                        : fromError.subList(0, Math.min(LINES_TOLD, fromError.size()));
        return told.isEmpty() ? "it said nothing" : String.join(" | ", told);
    }

    private static boolean tellsAnError(String line) {
        return line.contains("ERROR") || line.contains("FATAL") || line.contains("Exception");
    }
}
