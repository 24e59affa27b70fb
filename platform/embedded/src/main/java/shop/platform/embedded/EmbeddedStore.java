package shop.platform.embedded;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import shop.platform.kernel.Running;

/**
 * A store that answers, in a process of its own. It ends with the process that started it, however
 * that one ends; its data stays in its directory.
 */
public final class EmbeddedStore implements Running {

    private static final long STOP_SECONDS = 30;

    private final int port;
    private final Process process;
    private final Path log;
    private final DataDirectory directory;

    EmbeddedStore(int port, Process process, Path log, DataDirectory directory) {
        this.port = port;
        this.process = process;
        this.log = log;
        this.directory = directory;
    }

    @Override
    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** Host and port, as in {@code 127.0.0.1:9092}. */
    public String address() {
        return Ports.HOST + ":" + port;
    }

    public Path log() {
        return log;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as a power cut of the process would: kill -9, nothing flushed, nothing said. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
        directory.close();
    }

    @Override
    public void close() {
        process.destroy();
        if (!awaitEnd()) {
            process.destroyForcibly();
            awaitEnd();
        }
        directory.close();
    }

    private boolean awaitEnd() {
        try {
            return process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
