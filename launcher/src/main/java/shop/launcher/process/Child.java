package shop.launcher.process;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that was started from here. */
public interface Child {

    long pid();

    /**
     * Asks the process to end, waits, insists where it does not, and lets go of what it held. It
     * does no harm to one that has ended.
     */
    void stop();

    default boolean isAlive() {
        return ProcessHandle.of(pid()).map(ProcessHandle::isAlive).orElse(false);
    }

    default void awaitExit() {
        ProcessHandle.of(pid()).ifPresent(process -> process.onExit().join());
    }

    /** Asks {@code process} to end and ends it by force after {@code patience}. */
    static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException _) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
