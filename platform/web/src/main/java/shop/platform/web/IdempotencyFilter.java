package shop.platform.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.platform.security.Anonymous;
import shop.platform.security.Caller;
import shop.platform.security.CallerService;
import shop.platform.security.CurrentUser;
import shop.platform.web.IdempotencyStore.Answer;
import shop.platform.web.IdempotencyStore.Begun;
import shop.platform.web.IdempotencyStore.Fresh;
import shop.platform.web.IdempotencyStore.Mismatch;
import shop.platform.web.IdempotencyStore.Replay;
import shop.platform.web.IdempotencyStore.Running;

/**
 * Does a request with an {@code Idempotency-Key} once and answers it as often as it is sent. The
 * answer is remembered before the client sees it; a failure (5xx) is not remembered.
 */
final class IdempotencyFilter implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);

    private static final HeaderName REPLAYED = HeaderNames.create("Idempotent-Replayed");
    private static final List<HeaderName> KEPT =
            List.of(HeaderNames.CONTENT_TYPE, HeaderNames.LOCATION, HeaderNames.ETAG);

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]{1,255}");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final IdempotencyStore store;
    private final List<RoutePattern> operations;

    IdempotencyFilter(IdempotencyStore store, List<RoutePattern> operations) {
        this.store = store;
        this.operations = operations;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        var header = request.headers().first(IdempotencyKeys.HEADER);
        var operation = header.flatMap(_ -> operation(request.prologue()));
        if (operation.isEmpty()) {
            chain.proceed();
            return;
        }
        if (!VISIBLE_ASCII.matcher(header.orElseThrow()).matches()) {
            throw RequestProblem.malformed(
                    "malformed-idempotency-key",
                    "An Idempotency-Key has 1 to 255 visible ASCII characters.");
        }
        var principal = principal(Exchange.of(request).caller());
        var key = new IdempotencyStore.Key(principal, operation.get().text(), header.get());
        switch (beginPatiently(key, hash(request))) {
            case Fresh(var owner) -> once(chain, response, key, owner);
            case Replay(var answer) -> replay(response, answer);
            case Mismatch() -> throw RequestProblem.keyReused();
            case Running() -> throw RequestProblem.stillRunning();
        }
    }

    private static String principal(Caller caller) {
        return switch (caller) {
            case Anonymous() -> "anonymous";
            case CurrentUser user -> "user:" + user.id();
            case CallerService(var name) -> "service:" + name;
        };
    }

    private Optional<RoutePattern> operation(HttpPrologue asked) {
        return operations.stream().filter(operation -> operation.matches(asked)).findFirst();
    }

    /** Waits for a twin under way rather than sending the client away. */
    private Begun beginPatiently(IdempotencyStore.Key key, String hash) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var begun = store.begin(key, hash);
        for (var pause = 10; begun instanceof Running && System.nanoTime() < deadline; ) {
            sleep(pause + ThreadLocalRandom.current().nextInt(pause));
            pause = Math.min(2 * pause, 160);
            begun = store.begin(key, hash);
        }
        return begun;
    }

    private void once(
            FilterChain chain, RoutingResponse response, IdempotencyStore.Key key, String owner) {
        var recorder = new AnswerRecorder(body -> finish(response, key, owner, body));
        response.streamFilter(recorder::into);
        try {
            chain.proceed();
            recorder.finish();
        } finally {
            if (!recorder.isFinished()) {
                store.release(key, owner);
            }
        }
    }

    private void finish(
            RoutingResponse response, IdempotencyStore.Key key, String owner, byte[] body) {
        try {
            if (response.status().code() >= 500) {
                store.release(key, owner);
            } else {
                store.complete(key, owner, answer(response, body));
            }
        } catch (RuntimeException fault) {
            LOG.warn("the answer to a keyed request could not be remembered", fault);
        }
    }

    private static Answer answer(RoutingResponse response, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (var name : KEPT) {
            response.headers()
                    .first(name)
                    .ifPresent(value -> headers.put(name.defaultCase(), value));
        }
        return new Answer(
                response.status().code(), headers, new String(body, StandardCharsets.UTF_8));
    }

    private static void replay(RoutingResponse response, Answer answer) {
        response.status(answer.status());
        answer.headers().forEach((name, value) -> response.header(name, value));
        response.header(REPLAYED, "true");
        response.send(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    /** Covers the address too, as a template's places are part of what is asked. */
    private static String hash(RoutingRequest request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(request.prologue().uriPath().rawPath().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            if (request.content().hasEntity()) {
                request.content().buffer();
                try (InputStream body = request.content().inputStream()) {
                    digest.update(body.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw RequestProblem.stillRunning();
        }
    }
}
