package shop.platform.web;

import io.helidon.http.Method;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import shop.platform.observability.Metrics;

/** {@code http_server_requests_seconds} by method, route template and status. */
final class RequestMetrics {

    private static final Set<Method> KNOWN =
            Set.of(
                    Method.GET,
                    Method.HEAD,
                    Method.POST,
                    Method.PUT,
                    Method.PATCH,
                    Method.DELETE,
                    Method.OPTIONS);

    private static final Method OTHER = Method.create("OTHER");

    private record Outcome(Method method, String route, int status) {}

    private final Metrics metrics;
    private final Map<Outcome, Timer> timers = new ConcurrentHashMap<>();

    RequestMetrics(Metrics metrics) {
        this.metrics = metrics;
    }

    void record(Method method, String route, int status, long nanos) {
        timers.computeIfAbsent(
                        new Outcome(KNOWN.contains(method) ? method : OTHER, route, status),
                        this::timer)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Outcome outcome) {
        return metrics.timer(
                "http_server_requests",
                "method",
                outcome.method.text(),
                "route",
                outcome.route,
                "status",
                String.valueOf(outcome.status));
    }
}
