package shop.platform.observability;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * The figures of one service, none shared with others in the same JVM. Names are snake_case with
 * their unit last ({@code outbox_lag_seconds}); tags are name-value pairs with few values. Keep a
 * meter that is used often rather than asking for it each time.
 */
public final class Metrics implements AutoCloseable {

    private static final Duration[] BUCKETS =
            LongStream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000)
                    .mapToObj(Duration::ofMillis)
                    .toArray(Duration[]::new);

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbageCollection = new JvmGcMetrics();

    Metrics(String service) {
        registry.config().commonTags(Logging.SERVICE, service);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        garbageCollection.bindTo(registry);
    }

    /** Counts what happens; shown with {@code _total} behind its name. */
    public Counter counter(String name, String... tags) {
        return registry.counter(name, tags);
    }

    /** Times what is done, in buckets from 5 ms to 5 s; shown with {@code _seconds} behind. */
    public Timer timer(String name, String... tags) {
        return Timer.builder(name).tags(tags).serviceLevelObjectives(BUCKETS).register(registry);
    }

    /** Shows what {@code value} gives at the moment of asking. */
    public void gauge(String name, Supplier<Number> value, String... tags) {
        Gauge.builder(name, value).tags(tags).strongReference(true).register(registry);
    }

    /** All figures as Prometheus text. */
    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        garbageCollection.close();
        registry.close();
    }
}
