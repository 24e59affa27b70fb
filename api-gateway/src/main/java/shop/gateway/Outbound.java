package shop.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Locale;

/** Tells the service who is asking, and nothing about it that only the client has said. */
final class Outbound implements ProxyInterceptor {

    private static final List<String> NOT_BELIEVED =
            List.of("x-user", "x-forwarded-", "x-real-ip", "forwarded", "expect");

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var exchange = Exchange.of(context);
        var request = context.request();
        var headers = request.headers();
        headers.names().stream().filter(Outbound::isNotBelieved).forEach(headers::remove);
        strengthen(headers, "If-Match");
        strengthen(headers, "If-None-Match");
        headers.set("X-Request-Id", exchange.trace().requestId())
                .set("traceparent", exchange.trace().traceparent())
                .set("X-Forwarded-For", request.proxiedRequest().remoteAddress().hostAddress())
                .set("X-Forwarded-Proto", "http");
        request.setURI(exchange.route().uri());
        var host = request.proxiedRequest().authority();
        if (host != null) {
            request.setAuthority(host);
        }
        return context.sendRequest();
    }

    private static boolean isNotBelieved(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return NOT_BELIEVED.stream().anyMatch(lower::startsWith);
    }

    /** Compression has made the tag weak; the service knows it as it gave it. */
    private static void strengthen(MultiMap headers, String name) {
        var tag = headers.get(name);
        if (tag != null && tag.startsWith("W/")) {
            headers.set(name, tag.substring(2));
        }
    }
}
