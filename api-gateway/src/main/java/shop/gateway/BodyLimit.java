package shop.gateway;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;

/**
 * Reads a request wholly before a service hears of it, so that slow clients keep none waiting and
 * the request can be sent to another instance.
 */
final class BodyLimit implements ProxyInterceptor {

    private static final int MOST = 64 * 1024;

    /** How long the rest of what is too long is read, so that the client gets to the answer. */
    private static final long LINGER_MILLIS = 2_000;

    private final Vertx vertx;
    private final Duration patience;

    BodyLimit(Vertx vertx, Duration patience) {
        this.vertx = vertx;
        this.patience = patience;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return read(context.request().proxiedRequest())
                .compose(body -> {
                    context.request().setBody(body.length() == 0 ? null : Body.body(body));
                    return context.sendRequest();
                });
    }

    private Future<Buffer> read(HttpServerRequest request) {
        var whole = Promise.<Buffer>promise();
        if (isTooLong(request)) {
            return tooLarge(request, whole);
        }
        var body = Buffer.buffer();
        var timer = vertx.setTimer(patience.toMillis(), _ -> refuse(whole, Refusal.TOO_SLOW));
        request.handler(part -> {
            if (body.length() + part.length() > MOST) {
                tooLarge(request, whole);
            } else {
                body.appendBuffer(part);
            }
        });
        request.endHandler(_ -> whole.tryComplete(body));
        request.exceptionHandler(_ -> refuse(whole, Refusal.MALFORMED));
        request.resume();
        return whole.future().onComplete(_ -> vertx.cancelTimer(timer));
    }

    private static boolean isTooLong(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return length != null && Long.parseLong(length) > MOST;
    }

    private Future<Buffer> tooLarge(HttpServerRequest request, Promise<Buffer> whole) {
        if (refuse(whole, Refusal.TOO_LARGE)) {
            request.handler(_ -> {});
            vertx.setTimer(LINGER_MILLIS, _ -> request.connection().close());
        }
        return whole.future();
    }

    private static boolean refuse(Promise<Buffer> whole, Refusal refusal) {
        return whole.tryFail(new Refused(refusal));
    }
}
