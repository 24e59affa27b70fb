package shop.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which processes belong to a shop: one file each, in one directory. */
public final class ProcessRecords {

    private static final String SUFFIX = ".process";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path directory;

    public ProcessRecords(Path directory) {
        this.directory = directory;
    }

    /** Writes down that the part {@code name} lives in the process {@code pid}. */
    public void add(String name, int port, long pid) {
        add(ProcessRecord.of(name, port, pid));
    }

    void add(ProcessRecord running) {
        running.writeTo(file(running.name()));
    }

    public void forget(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file(name), e);
        }
    }

    public Optional<ProcessRecord> find(String name) {
        return alive().stream().filter(running -> running.name().equals(name)).findFirst();
    }

    /**
     * Asks the process of one part to end and gives it the time it needs.
     *
     * @return whether there was one
     */
    public boolean end(String name, Duration patience) {
        var process = find(name).flatMap(ProcessRecord::process);
        process.ifPresent(found -> Child.end(found, patience));
        return process.isPresent();
    }

    /** Those whose process still runs, by port. */
    public List<ProcessRecord> alive() {
        return all().stream()
                .filter(running -> running.process().isPresent())
                .sorted(Comparator.comparingInt(ProcessRecord::port))
                .toList();
    }

    /**
     * Ends every recorded process that still runs, save this very one, and forgets all.
     *
     * @return those it ended
     */
    public List<ProcessRecord> endAll() {
        var self = ProcessHandle.current().pid();
        var ended = alive().stream().filter(running -> running.pid() != self).toList();
        ended.parallelStream()
                .flatMap(running -> running.process().stream())
                .distinct()
                .forEach(process -> Child.end(process, PATIENCE));
        all().forEach(running -> forget(running.name()));
        return ended;
    }

    private List<ProcessRecord> all() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .map(ProcessRecord::readFrom)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + directory, e);
        }
    }

    private Path file(String name) {
        return directory.resolve(name + SUFFIX);
    }
}
