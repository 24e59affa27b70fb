package shop.platform.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One store's directory, claimed for one process: a lock that the system drops with this JVM, and a
 * note of the store's process, which may outlive a killed JVM by a moment and is then waited for.
 */
final class DataDirectory implements AutoCloseable {

    private static final long LAST_OWNER_SECONDS = 20;

    private final String store;
    private final Path path;
    private final FileChannel lock;

    private DataDirectory(String store, Path path, FileChannel lock) {
        this.store = store;
        this.path = path;
        this.lock = lock;
    }

    static DataDirectory claim(String store, Path path) {
        try {
            Files.createDirectories(path);
            var lock =
                    FileChannel.open(
                            path.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            var directory = new DataDirectory(store, path, lock);
            if (!isLocked(lock)) {
                lock.close();
                throw directory.inUse();
            }
            directory.awaitLastOwner();
            return directory;
        } catch (IOException e) {
            throw new StoreFailure("%s cannot use %s: %s".formatted(store, path, e), e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException alreadyOurs) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /** Notes which process works on the data from now on. */
    void occupiedBy(ProcessHandle process) {
        var started = process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
        try {
            Files.writeString(file("process"), process.pid() + " " + started);
        } catch (IOException e) {
            throw new StoreFailure("%s cannot write to %s: %s".formatted(store, path, e), e);
        }
    }

    private void awaitLastOwner() throws IOException {
        var owner = owner();
        if (owner.isEmpty()) {
            return;
        }
        try {
            owner.get().onExit().get(LAST_OWNER_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            lock.close();
            throw inUse();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailure(store + " was interrupted while starting.", e);
        }
    }

    private StoreFailure inUse() {
        var process = owner().map(owner -> " (process " + owner.pid() + ")").orElse("");
        return new StoreFailure("%s is already running in %s%s.".formatted(store, path, process));
    }

    private Optional<ProcessHandle> owner() {
        try {
            var note = Files.readString(file("process")).split(" ", 2);
            var started = Instant.ofEpochMilli(Long.parseLong(note[1]));
            return ProcessHandle.of(Long.parseLong(note[0]))
                    .filter(process -> process.info().startInstant().equals(Optional.of(started)));
        } catch (IOException neverStarted) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new StoreFailure("%s cannot let go of %s: %s".formatted(store, path, e), e);
        }
    }
}
