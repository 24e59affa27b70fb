package shop.platform.embedded;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.JarURLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.jar.JarFile;

/**
 * Native servers unpacked from their jars, once for all processes of this user: under a lock into a
 * folder beside the final one, which is then renamed, so that nobody ever sees half of it.
 */
final class Binaries {

    /** One lock file keeps processes apart, this one the threads of a process. */
    private static final Object UNPACKING = new Object();

    private static final String COPY = "cp -Rp \"$1\" \"$2\" && rm -rf \"$1\"";

    private final Path home;
    private final Consumer<String> progress;

    Binaries(StoreSetup setup) {
        this.home = setup.binaries();
        this.progress = setup.progress();
    }

    /**
     * @param name the folder to make, with the version in it
     * @param prefix what of the jar to take: one entry, or a folder that ends in a slash
     * @param marker an entry by which to find the jar on the class path
     */
    Path unpacked(String name, String prefix, String marker) {
        var target = home.resolve(name);
        if (Files.isDirectory(target)) {
            return target;
        }
        synchronized (UNPACKING) {
            try {
                Files.createDirectories(home);
                unpackOnce(target, prefix, marker);
                return target;
            } catch (IOException e) {
                throw new StoreFailure("Cannot unpack " + name + " to " + home + ": " + e, e);
            }
        }
    }

    private void unpackOnce(Path target, String prefix, String marker) throws IOException {
        var options =
                new StandardOpenOption[] {StandardOpenOption.CREATE, StandardOpenOption.WRITE};
        try (var channel = FileChannel.open(home.resolve("lock"), options);
                var _ = channel.lock()) {
            if (Files.isDirectory(target)) {
                return;
            }
            progress.accept("unpacking " + target.getFileName());
            var half = Files.createTempDirectory(home, "unpacking-");
            unpack(half, prefix, marker);
            Files.move(settled(half), target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /**
     * A copy that this process never had open for writing. What it has open, a process it starts at
     * that moment has open too for an instant, and a program being written to cannot be run.
     */
    private static Path settled(Path half) throws IOException {
        var copy = half.resolveSibling(half.getFileName() + "-settled");
        var copying =
                new ProcessBuilder("/bin/sh", "-c", COPY, "copy", half.toString(), copy.toString());
        try {
            if (copying.inheritIO().start().waitFor() != 0) {
                throw new IOException("cannot copy " + half);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while copying " + half);
        }
        return copy;
    }

    private static void unpack(Path target, String prefix, String marker) throws IOException {
        var found = Binaries.class.getClassLoader().getResource(marker);
        if (found == null) {
            throw new IOException("no server for this system is on the class path: " + marker);
        }
        var connection = (JarURLConnection) found.openConnection();
        connection.setUseCaches(false);
        try (var jar = connection.getJarFile()) {
            var entries = jar.stream().filter(entry -> entry.getName().startsWith(prefix)).toList();
            for (var entry : entries) {
                if (!entry.isDirectory()) {
                    var folder = prefix.substring(0, prefix.lastIndexOf('/') + 1);
                    var file = target.resolve(entry.getName().substring(folder.length()));
                    copy(jar, entry.getName(), file);
                }
            }
        }
    }

    private static void copy(JarFile jar, String entry, Path file) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        try (var content = jar.getInputStream(jar.getJarEntry(entry))) {
            Files.copy(content, file);
        }
        if (!file.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make it executable: " + file);
        }
    }
}
