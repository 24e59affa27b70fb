package shop.gateway;

import io.vertx.core.http.HttpServerRequest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The names by which a request is known: the client's where they are well formed. */
record Trace(String requestId, String traceparent) {

    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int TRACE_ID_AT = 3;
    private static final int TRACE_ID_END = 35;

    static Trace of(HttpServerRequest request) {
        var fresh = hex() + hex();
        return new Trace(
                given(request, "X-Request-Id", REQUEST_ID).orElse(fresh),
                given(request, "traceparent", TRACEPARENT)
                        .orElse("00-%s-%s-01".formatted(fresh, fresh.substring(0, 16))));
    }

    String traceId() {
        return traceparent.substring(TRACE_ID_AT, TRACE_ID_END);
    }

    private static Optional<String> given(HttpServerRequest request, String name, Pattern form) {
        return Optional.ofNullable(request.getHeader(name))
                .filter(value -> form.matcher(value).matches());
    }

    private static String hex() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
