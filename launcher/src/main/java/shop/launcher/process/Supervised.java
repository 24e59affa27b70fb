package shop.launcher.process;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A part with a process of its own, which is started again when it dies. */
public final class Supervised implements Part {

    private final String name;
    private final int port;
    private final Supplier<Child> start;
    private final ProcessRecords records;
    private final RestartDelays delays;
    private final Consumer<String> say;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Child child;
    private volatile Instant startedAt = Instant.now();

    /**
     * Starts it for the first time.
     *
     * @param start starts the process and returns when it is ready to work
     * @param say told whenever the process has died
     * @throws RuntimeException what {@code start} throws the first time; later it is tried again
     */
    public static Supervised start(
            String name,
            int port,
            Supplier<Child> start,
            ProcessRecords records,
            RestartDelays delays,
            Consumer<String> say) {
        var supervised = new Supervised(name, port, start, records, delays, say);
        Thread.ofVirtual().name("supervise-" + name).start(supervised::watch);
        return supervised;
    }

    private Supervised(
            String name,
            int port,
            Supplier<Child> start,
            ProcessRecords records,
            RestartDelays delays,
            Consumer<String> say) {
        this.name = name;
        this.port = port;
        this.start = start;
        this.records = records;
        this.delays = delays;
        this.say = say;
        this.child = launch();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public long pid() {
        return child.pid();
    }

    @Override
    public void kill() {
        ProcessHandle.of(pid()).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        closing.countDown();
        synchronized (this) {
            child.stop();
            records.forget(name);
        }
    }

    private void watch() {
        try {
            while (true) {
                child.awaitExit();
                if (!reviveAfter(delays.after(Duration.between(startedAt, Instant.now())))) {
                    return;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers whether it is still wanted. */
    private boolean reviveAfter(Duration delay) throws InterruptedException {
        if (isClosing(Duration.ZERO)) {
            return false;
        }
        say.accept(name + " has died; it is started again in " + delay.toMillis() + " ms");
        if (isClosing(delay)) {
            return false;
        }
        synchronized (this) {
            if (!isClosing(Duration.ZERO)) {
                revive();
            }
        }
        return true;
    }

    private void revive() {
        try {
            child.stop();
            child = launch();
            say.accept(name + " is back");
        } catch (RuntimeException e) {
            say.accept(name + " could not be started: " + e.getMessage());
        }
    }

    private Child launch() {
        startedAt = Instant.now();
        var launched = start.get();
        records.add(ProcessRecord.of(name, port, launched.pid()));
        return launched;
    }

    private boolean isClosing(Duration wait) throws InterruptedException {
        return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }
}
