package shop.platform.web;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * {@code /health} for people and gateways, {@code /health/live} and {@code /health/ready} for
 * orchestrators. A service that is being stopped is alive but not ready.
 */
final class Health implements HttpFeature {

    private static final JsonType<Object> JSON = Jsonb.builder().build().type(Object.class);
    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private record Findings(long takenAt, boolean isUp, Map<String, Object> body) {}

    private final String service;
    private final List<Check> checks;
    private volatile boolean draining;
    private volatile Findings latest;

    Health(String service, List<Check> checks) {
        this.service = service;
        this.checks = List.copyOf(checks);
        this.latest = new Findings(System.nanoTime() - FRESH_NANOS, false, Map.of());
    }

    void drain() {
        draining = true;
    }

    boolean isDraining() {
        return draining;
    }

    @Override
    public void setup(HttpRouting.Builder routing) {
        routing.get("/health", (_, response) -> send(response, findings().isUp(), findings().body))
                .get("/health/live", (_, response) -> send(response, true, Map.of("status", "up")))
                .get("/health/ready", (_, response) -> ready(response));
    }

    private void ready(ServerResponse response) {
        var isReady = !draining && findings().isUp;
        var status = isReady ? "up" : draining ? "draining" : "down";
        send(response, isReady, Map.of("status", status));
    }

    private static void send(ServerResponse response, boolean isUp, Map<String, Object> body) {
        response.status(isUp ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503);
        response.headers().contentType(MediaTypes.APPLICATION_JSON);
        response.send(JSON.toJsonBytes(body));
    }

    private Findings findings() {
        var findings = latest;
        if (System.nanoTime() - findings.takenAt >= FRESH_NANOS) {
            findings = find();
            latest = findings;
        }
        return findings;
    }

    private Findings find() {
        var asked = new LinkedHashMap<Check, CompletableFuture<Boolean>>();
        for (var check : checks) {
            asked.put(
                    check,
                    CompletableFuture.supplyAsync(check.alive()::getAsBoolean, THREADS)
                            .completeOnTimeout(false, 1, TimeUnit.SECONDS)
                            .exceptionally(_ -> false));
        }
        var states = new LinkedHashMap<String, Object>();
        var isUp = true;
        var isWhole = true;
        for (var check : asked.entrySet()) {
            var isAlive = check.getValue().join();
            states.put(check.getKey().name(), isAlive ? "up" : "down");
            isUp &= isAlive || !check.getKey().required();
            isWhole &= isAlive;
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("status", isWhole ? "up" : isUp ? "degraded" : "down");
        body.put("service", service);
        body.put("checks", states);
        return new Findings(System.nanoTime(), isUp, body);
    }
}
