package shop.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;

/** Tells browsers which pages may call the shop; others are not told that they may. */
final class Cors {

    private final Set<String> origins;

    Cors(Set<String> origins) {
        this.origins = Set.copyOf(origins);
    }

    boolean isPreflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS) && isAllowed(request);
    }

    void tell(HttpServerRequest request, MultiMap headers) {
        var origin = request.getHeader("Origin");
        if (origin == null) {
            return;
        }
        headers.add("Vary", "Origin");
        if (origins.contains(origin)) {
            headers.set("Access-Control-Allow-Origin", origin)
                    .set("Access-Control-Allow-Credentials", "true")
                    .set(
                            "Access-Control-Expose-Headers",
                            "ETag, Location, Retry-After, X-Cart-Token, X-Request-Id,"
                                    + " Idempotent-Replayed");
        }
        if (isPreflight(request)) {
            headers.set("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE")
                    .set(
                            "Access-Control-Allow-Headers",
                            "Authorization, Content-Type, Idempotency-Key, If-Match, Last-Event-ID,"
                                    + " Prefer, X-Cart-Token, X-Request-Id, traceparent")
                    .set("Access-Control-Max-Age", "600");
        }
    }

    private boolean isAllowed(HttpServerRequest request) {
        var origin = request.getHeader("Origin");
        return origin != null && origins.contains(origin);
    }
}
