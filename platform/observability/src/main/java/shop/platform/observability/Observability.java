package shop.platform.observability;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.MDC;
import shop.platform.settings.Settings;

/** The metrics and traces of one service, and threads whose log lines bear its name. */
public final class Observability implements AutoCloseable {

    private final String service;
    private final Metrics metrics;
    private final Tracing tracing;

    private Observability(String service, Settings settings) {
        this.service = service;
        this.metrics = new Metrics(service);
        this.tracing = new Tracing(service, settings);
    }

    public static Observability of(String service, Settings settings) {
        return new Observability(service, settings);
    }

    public String service() {
        return service;
    }

    public Metrics metrics() {
        return metrics;
    }

    public Tracing tracing() {
        return tracing;
    }

    /**
     * Starts {@code work} on a thread of its own, for what the service does by itself. It is no
     * virtual one: while it waits for a class that others load it would hold up a carrier, of which
     * a small machine has but two, and those others might be waiting for just that.
     */
    public Thread start(String name, Runnable work) {
        return Thread.ofPlatform()
                .daemon()
                .name(service + "/" + name)
                .start(() -> {
                    MDC.put(Logging.SERVICE, service);
                    work.run();
                });
    }

    /** Does {@code round} again and again, with a pause before each. */
    public Repeating repeat(String name, Duration pause, Runnable round) {
        return repeatWhileBusy(
                name,
                pause,
                () -> {
                    round.run();
                    return false;
                });
    }

    /**
     * Does {@code round} again and again, with a pause before each that follows upon nothing to do.
     *
     * @param round says whether there may be more to do at once
     */
    public Repeating repeatWhileBusy(String name, Duration pause, BooleanSupplier round) {
        return new Repeating(name, pause, round, this);
    }

    /** Sends what is left to send. */
    @Override
    public void close() {
        tracing.close();
        metrics.close();
    }
}
