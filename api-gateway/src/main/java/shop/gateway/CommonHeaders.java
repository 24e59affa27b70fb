package shop.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/** What the gateway says in every answer, whoever gives it. */
final class CommonHeaders {

    private static final List<String> ITS_OWN =
            List.of("X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "X-Request-Id");

    private final Cors cors;

    CommonHeaders(Cors cors) {
        this.cors = cors;
    }

    void addTo(HttpServerRequest request, Trace trace) {
        var headers = request.response().headers();
        headers.set("X-Request-Id", trace.requestId())
                .set("X-Content-Type-Options", "nosniff")
                .set("X-Frame-Options", "DENY")
                .set("Referrer-Policy", "no-referrer");
        cors.tell(request, headers);
    }

    /** Takes away what a service said in place of the gateway, or to the gateway only. */
    static void hide(MultiMap headers) {
        ITS_OWN.forEach(headers::remove);
        headers.remove("Server");
        headers.remove("X-Accel-Buffering");
        headers.remove("Connection");
        headers.remove("Keep-Alive");
    }
}
