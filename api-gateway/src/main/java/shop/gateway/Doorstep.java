package shop.gateway;

import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.Map;

/** Turns away what is not an HTTP request that everyone would read alike. */
final class Doorstep implements Handler<HttpServerRequest> {

    private final CommonHeaders commonHeaders;
    private final SlowClients slowClients;
    private final Handler<HttpServerRequest> inside;

    Doorstep(
            CommonHeaders commonHeaders,
            SlowClients slowClients,
            Handler<HttpServerRequest> inside) {
        this.commonHeaders = commonHeaders;
        this.slowClients = slowClients;
        this.inside = inside;
    }

    @Override
    public void handle(HttpServerRequest request) {
        slowClients.heardOf(request);
        if (isClear(request)) {
            inside.handle(request);
        } else {
            refuse(request, Refusal.MALFORMED, request.uri());
        }
    }

    /** Answers what could not even be decoded. */
    void refuseUndecoded(HttpServerRequest request) {
        var isLine = request.decoderResult().cause() instanceof TooLongHttpLineException;
        refuse(request, isLine ? Refusal.URI_TOO_LONG : Refusal.MALFORMED, "/");
    }

    private static boolean isClear(HttpServerRequest request) {
        var encodings = request.headers().getAll("Transfer-Encoding");
        return hasClearHost(request)
                && request.headers().entries().stream().noneMatch(Doorstep::hasControlCharacter)
                && (encodings.isEmpty() || encodings.equals(List.of("chunked")));
    }

    private static boolean hasControlCharacter(Map.Entry<String, String> header) {
        return header.getValue().chars().anyMatch(c -> c < ' ' && c != '\t');
    }

    private static boolean hasClearHost(HttpServerRequest request) {
        var hosts = request.headers().getAll("Host");
        return hosts.isEmpty()
                ? request.version() == HttpVersion.HTTP_1_0
                : hosts.size() == 1 && request.authority() != null;
    }

    private void refuse(HttpServerRequest request, Refusal refusal, String uri) {
        var trace = Trace.of(request);
        commonHeaders.addTo(request, trace);
        request.response()
                .setStatusCode(refusal.status())
                .putHeader("Content-Type", Refusal.CONTENT_TYPE)
                .putHeader("Connection", "close")
                .end(refusal.json(uri, trace))
                .onComplete(_ -> request.connection().close());
    }
}
