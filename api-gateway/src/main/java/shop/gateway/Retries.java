package shop.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Optional;
import java.util.Set;

/**
 * Asks one instance and, if that fails, one more: always if the first could not be reached,
 * otherwise only if what is asked for may be done twice. The last of the interceptors, as it passes
 * a request on more than once.
 */
final class Retries implements ProxyInterceptor {

    /** The service cannot have heard of the request. */
    static final class Unreachable extends Exception {

        Unreachable(Throwable cause) {
            super("not reachable", cause, false, false);
        }
    }

    private static final Set<HttpMethod> IDEMPOTENT =
            Set.of(
                    HttpMethod.GET,
                    HttpMethod.HEAD,
                    HttpMethod.PUT,
                    HttpMethod.DELETE,
                    HttpMethod.OPTIONS);
    private static final Set<Integer> ELSEWHERE_PERHAPS = Set.of(502, 503);

    private final Upstreams upstreams;

    Retries(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var service = Exchange.of(context).route().service();
        var body = context.request().getBody();
        return upstreams
                .next(service, Set.of())
                .map(first ->
                        ask(first, body, context)
                                .transform(outcome ->
                                        outcome.succeeded()
                                                ? settle(first, outcome.result(), body, context)
                                                : rescue(first, outcome.cause(), body, context)))
                .orElseGet(() -> Future.failedFuture(new Refused(Refusal.UNAVAILABLE)));
    }

    private static Future<ProxyResponse> ask(Instance instance, Body body, ProxyContext context) {
        Exchange.of(context).aimAt(instance);
        context.request().setBody(body);
        return context.sendRequest();
    }

    private Future<ProxyResponse> settle(
            Instance first, ProxyResponse answer, Body body, ProxyContext context) {
        if (!isIdempotent(context) || !ELSEWHERE_PERHAPS.contains(answer.getStatusCode())) {
            return Future.succeededFuture(answer);
        }
        return another(first, context)
                .map(second -> {
                    first.setAside();
                    answer.release();
                    return askLast(second, body, context);
                })
                .orElseGet(() -> Future.succeededFuture(answer));
    }

    private Future<ProxyResponse> rescue(
            Instance first, Throwable fault, Body body, ProxyContext context) {
        first.setAside();
        if (!isIdempotent(context) && !(fault instanceof Unreachable)) {
            return Future.failedFuture(new Refused(Refusal.UNAVAILABLE));
        }
        return another(first, context)
                .map(second -> askLast(second, body, context))
                .orElseGet(() -> Future.failedFuture(new Refused(Refusal.UNAVAILABLE)));
    }

    private static Future<ProxyResponse> askLast(Instance second, Body body, ProxyContext context) {
        return ask(second, body, context)
                .recover(_ -> {
                    second.setAside();
                    return Future.failedFuture(new Refused(Refusal.UNAVAILABLE));
                });
    }

    private Optional<Instance> another(Instance first, ProxyContext context) {
        return upstreams.next(Exchange.of(context).route().service(), Set.of(first));
    }

    private static boolean isIdempotent(ProxyContext context) {
        return IDEMPOTENT.contains(context.request().getMethod());
    }
}
