package shop.gateway;

import java.util.Map;

/** What the gateway itself refuses, as RFC 9457 tells it. */
enum Refusal {
    MALFORMED(400, "malformed-request", "Malformed request", "The request cannot be read."),
    NOT_FOUND(404, "not-found", "Not found", "There is nothing here."),
    NOT_ALLOWED(
            405, "method-not-allowed", "Method not allowed", "This method is not for this path."),
    TOO_SLOW(408, "request-timeout", "Request timeout", "The request did not come in time."),
    TOO_LARGE(413, "too-large", "Too large", "A request may have at most 64 KB."),
    URI_TOO_LONG(414, "uri-too-long", "URI too long", "The address is too long."),
    TOO_MANY(429, "too-many-requests", "Too many requests", "You ask too often; wait a moment."),
    FAILED(500, "internal-error", "Internal error", "Something went wrong."),
    UNAVAILABLE(
            503,
            "service-unavailable",
            "Service unavailable",
            "The service does not answer now; try again.");

    static final String CONTENT_TYPE = "application/problem+json";

    private final int status;
    private final String code;
    private final String title;
    private final String detail;

    Refusal(int status, String code, String title, String detail) {
        this.status = status;
        this.code = code;
        this.title = title;
        this.detail = detail;
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return switch (this) {
            case NOT_ALLOWED -> Map.of("Allow", "GET, HEAD");
            case TOO_SLOW -> Map.of("Connection", "close");
            case TOO_MANY -> Map.of("Retry-After", "2");
            case UNAVAILABLE -> Map.of("Retry-After", "1");
            case MALFORMED, NOT_FOUND, TOO_LARGE, URI_TOO_LONG, FAILED -> Map.of();
        };
    }

    /** The problem, none of whose parts needs escaping. */
    String json(String uri, Trace trace) {
        return """
        {"type":"/problems/%s","title":"%s","status":%d,"detail":"%s","instance":"%s","trace_id":"%s"}\
        """
                .formatted(code, title, status, detail, RequestTarget.inJson(uri), trace.traceId());
    }
}
