package shop.launcher.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The directory in which a shop keeps all it has: data, logs, secrets, and who is running. */
public record Home(Path path) {

    public Home {
        path = path.toAbsolutePath().normalize();
    }

    public Path data(Store store) {
        return directory("data/" + store.label());
    }

    public Path logs() {
        return directory("logs");
    }

    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    /** Where the records of running processes lie. */
    public Path run() {
        return directory("run");
    }

    public Path gateway() {
        return directory("gateway");
    }

    public Path secrets() {
        return directory("").resolve("secrets.env");
    }

    /** Exists while the shop is open. */
    public Path open() {
        return run().resolve("open");
    }

    /** Exists once the administrator's password was shown. */
    public Path welcomed() {
        return directory("").resolve("welcomed");
    }

    /** Exists once the sample data are loaded. */
    public Path seeded() {
        return directory("").resolve("seeded");
    }

    private Path directory(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a directory in " + path, e);
        }
    }
}
