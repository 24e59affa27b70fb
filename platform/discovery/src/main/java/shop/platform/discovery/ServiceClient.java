package shop.platform.discovery;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import shop.platform.observability.Activity;
import shop.platform.observability.Logging;
import shop.platform.observability.Observability;
import shop.platform.security.ServiceCredential;

/**
 * Calls other services by name. A call goes to one live instance after the other; it carries this
 * service's credential unless it brings one, the trace, the request id and how much time is left.
 * What may be done twice is tried up to three times, as far as the target's retry budget and the
 * deadline allow.
 */
public final class ServiceClient {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceClient.class);
    private static final int ATTEMPTS = 3;
    private static final long FIRST_PAUSE_MILLIS = 20;

    private final ServiceLookup lookup;
    private final Transport transport;
    private final ServiceCredential credential;
    private final Observability observability;
    private final Map<String, Target> targets = new ConcurrentHashMap<>();

    ServiceClient(
            ServiceLookup lookup,
            Transport transport,
            ServiceCredential credential,
            Observability observability) {
        this.lookup = lookup;
        this.transport = transport;
        this.credential = credential;
        this.observability = observability;
    }

    /** Fetches {@code path} from {@code service} as {@link #send} does. */
    public Answer get(String service, String path, Duration within) {
        return send(Call.get(service, path, within));
    }

    /**
     * The answer to {@code call}, whatever its status is below 500.
     *
     * @throws ServiceUnavailable if there is none in time, or only faults
     */
    public Answer send(Call call) {
        var started = System.nanoTime();
        try (var activity = observability.tracing().call(call.method() + " " + call.service())) {
            var answer = attempts(call, activity, started + call.within().toNanos());
            record(call, answer, started);
            return answer.orElseThrow(() -> new ServiceUnavailable(call.service()));
        }
    }

    private Optional<Answer> attempts(Call call, Activity activity, long deadline) {
        var target = targets.computeIfAbsent(call.service(), _ -> new Target());
        target.budget().noteCall();
        for (var attempt = 1; ; attempt++) {
            var answer = attempt(call, target, activity, deadline);
            var mayRetry = answer.isEmpty() && attempt < ATTEMPTS && call.isIdempotent();
            if (!mayRetry || !pause(attempt, deadline) || !target.budget().takeRetry()) {
                return answer;
            }
        }
    }

    /** The answer, or nothing if it is a fault or does not come. */
    private Optional<Answer> attempt(Call call, Target target, Activity activity, long deadline) {
        var turn = target.next(lookup.find(call.service()));
        if (turn.isEmpty()) {
            LOG.warn("No instance of {} can be called", call.service());
            return Optional.empty();
        }
        var started = System.nanoTime();
        try {
            var answer = exchange(call, turn.get(), Duration.ofNanos(deadline - started));
            if (answer.isFault()) {
                throw new IOException("status " + answer.status());
            }
            turn.get().succeeded(Duration.ofNanos(System.nanoTime() - started));
            return Optional.of(answer);
        } catch (IOException e) {
            turn.get().failed(Duration.ofNanos(System.nanoTime() - started), e);
            activity.failed(e);
            LOG.warn("{} at {}: {}", call.service(), turn.get().instance(), e.getMessage());
            return Optional.empty();
        }
    }

    private Answer exchange(Call call, Target.Turn turn, Duration left) throws IOException {
        var uri = turn.instance().resolve(call.path());
        return transport.send(call.method(), uri, headers(call, left), call.json(), left);
    }

    private Map<String, String> headers(Call call, Duration left) {
        var headers = new HashMap<>(call.headers());
        headers.computeIfAbsent(
                "Authorization", _ -> "Bearer " + credential.tokenFor(call.service()));
        headers.put("X-Request-Deadline", left.toMillis() + "ms");
        observability.tracing().inject(headers::put);
        var requestId = MDC.get(Logging.REQUEST_ID);
        if (requestId != null) {
            headers.put("X-Request-Id", requestId);
        }
        return headers;
    }

    /** Waits a random while, longer after each attempt; not if that would miss the deadline. */
    private static boolean pause(int attempt, long deadline) {
        var longest = FIRST_PAUSE_MILLIS << attempt;
        var pause = Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest));
        if (System.nanoTime() + pause.toNanos() >= deadline) {
            return false;
        }
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void record(Call call, Optional<Answer> answer, long started) {
        var outcome = answer.map(a -> a.isSuccess() ? "success" : "refused").orElse("failed");
        observability
                .metrics()
                .timer("http_client_requests", "target", call.service(), "outcome", outcome)
                .record(Duration.ofNanos(System.nanoTime() - started));
    }
}
