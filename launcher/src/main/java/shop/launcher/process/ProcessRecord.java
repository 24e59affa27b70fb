package shop.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * A running part, written down so that another launcher can find its process again, and take no
 * other process for it: the pid may have been given anew, the start time then differs.
 */
public record ProcessRecord(String name, int port, long pid, Instant startedAt, String command) {

    /** How far two readings of one process's start may lie apart where the clock was set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static ProcessRecord of(String name, int port, long pid) {
        var info = ProcessHandle.of(pid).map(ProcessHandle::info);
        return new ProcessRecord(
                name,
                port,
                pid,
                info.flatMap(ProcessHandle.Info::startInstant).orElse(Instant.EPOCH),
                info.flatMap(ProcessHandle.Info::command).orElse(""));
    }

    /** The process, if it still is the one that was written down. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isTheSame);
    }

    private boolean isTheSame(ProcessHandle process) {
        var info = process.info();
        var apart = Duration.between(info.startInstant().orElse(Instant.MAX), startedAt).abs();
        return apart.compareTo(TOLERANCE) <= 0 && info.command().orElse("").equals(command);
    }

    void writeTo(Path file) {
        var properties = new Properties();
        properties.setProperty("name", name);
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("started", startedAt.toString());
        properties.setProperty("command", command);
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    static ProcessRecord readFrom(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        return new ProcessRecord(
                properties.getProperty("name", ""),
                Integer.parseInt(properties.getProperty("port", "0")),
                Long.parseLong(properties.getProperty("pid", "0")),
                Instant.parse(properties.getProperty("started", Instant.EPOCH.toString())),
                properties.getProperty("command", ""));
    }
}
