package shop.platform.web;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes refusals, and the one log line each is worth. */
final class Answers implements DirectHandler {

    private static final Logger LOG = LoggerFactory.getLogger("shop.platform.web.Refused");

    private final Refusals refusals;

    Answers(Refusals refusals) {
        this.refusals = refusals;
    }

    /** Answers what routing threw. */
    void answer(ServerRequest request, ServerResponse response, Throwable thrown) {
        switch (thrown) {
            case CloseConnectionException gone -> throw gone;
            case UncheckedIOException gone ->
                    throw new CloseConnectionException("the client went away", gone);
            default -> write(request, response, thrown);
        }
    }

    /** Answers what a filter threw, whose answer may have begun. */
    void refuse(ServerRequest request, RoutingResponse response, Throwable thrown) {
        if (!response.resetStream()) {
            throw new CloseConnectionException("the answer has begun", thrown);
        }
        answer(request, response, thrown);
        response.commit();
    }

    private void write(ServerRequest request, ServerResponse response, Throwable thrown) {
        var refusal = refusals.of(thrown, request);
        var path = request.prologue().uriPath().rawPath();
        log(request.prologue().method().text(), path, refusal, thrown);
        response.status(refusal.status());
        refusal.headers().forEach((name, value) -> response.header(name, value));
        response.headers().remove(HeaderNames.CONTENT_LENGTH);
        response.headers().remove(HeaderNames.TRANSFER_ENCODING);
        response.header(HeaderNames.CONTENT_TYPE, Refusal.CONTENT_TYPE);
        response.send(refusal.json(path, Exchange.of(request).traceId()));
    }

    /** Answers what Helidon refuses before there is a request to route. */
    @Override
    public TransportResponse handle(
            TransportRequest request,
            EventType type,
            Status status,
            ServerResponseHeaders headers,
            String message) {
        var refusal = Refusals.of(status);
        var path = request.path().split("\\?", 2)[0];
        LOG.info("{} {} refused: {} {}", request.method(), path, status.code(), message);
        var answer =
                TransportResponse.builder()
                        .status(status)
                        .headers(headers)
                        .header(HeaderNames.CONTENT_TYPE, Refusal.CONTENT_TYPE)
                        .header(HeaderNames.CACHE_CONTROL, "no-store")
                        .keepAlive(type.keepAlive())
                        .entity(refusal.json(path, newTraceId()));
        refusal.headers().forEach((name, value) -> answer.header(HeaderNames.create(name), value));
        return answer.build();
    }

    private static void log(String method, String path, Refusal refusal, Throwable thrown) {
        if (refusal.status().equals(Status.INTERNAL_SERVER_ERROR_500)) {
            LOG.error("{} {} failed", method, path, thrown);
        } else {
            LOG.info("{} {} refused: {} {}", method, path, refusal.status().code(), refusal.code());
        }
    }

    private static String newTraceId() {
        var random = ThreadLocalRandom.current();
        var hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }
}
