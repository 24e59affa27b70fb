package shop.platform.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where and how a store runs.
 *
 * @param directory holds all its data and its log; created if absent
 * @param port where it listens on 127.0.0.1; 0 for any free one
 * @param tuning further arguments of the server, which win over the defaults
 * @param progress told what is being done, a few words at a time
 * @param binaries where native servers are unpacked to, shared between stores and processes
 */
public record StoreSetup(
        Path directory, int port, List<String> tuning, Consumer<String> progress, Path binaries) {

    public StoreSetup {
        directory = directory.toAbsolutePath().normalize();
        tuning = List.copyOf(tuning);
        binaries = binaries.toAbsolutePath().normalize();
    }

    /** On a free port, silent, with the defaults. */
    public static StoreSetup in(Path directory) {
        var binaries = Path.of(System.getProperty("user.home"), ".cache", "shop-stores");
        return new StoreSetup(directory, 0, List.of(), _ -> {}, binaries);
    }

    public StoreSetup onPort(int port) {
        return new StoreSetup(directory, port, tuning, progress, binaries);
    }

    public StoreSetup tuned(String... arguments) {
        return new StoreSetup(directory, port, List.of(arguments), progress, binaries);
    }

    public StoreSetup telling(Consumer<String> progress) {
        return new StoreSetup(directory, port, tuning, progress, binaries);
    }

    public StoreSetup unpackingTo(Path binaries) {
        return new StoreSetup(directory, port, tuning, progress, binaries);
    }
}
