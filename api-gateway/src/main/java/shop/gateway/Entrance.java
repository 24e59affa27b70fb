package shop.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.MediaType;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets requests in or refuses them; what fails behind it is answered here too. */
final class Entrance implements ProxyInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(Entrance.class);
    private static final int NO_CONTENT = 204;
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<HttpMethod> FOR_PROXIES = Set.of(HttpMethod.TRACE, HttpMethod.CONNECT);

    private final CommonHeaders commonHeaders;
    private final Cors cors;
    private final RateLimits limits;

    Entrance(CommonHeaders commonHeaders, Cors cors, RateLimits limits) {
        this.commonHeaders = commonHeaders;
        this.cors = cors;
        this.limits = limits;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request().proxiedRequest();
        var trace = Trace.of(request);
        commonHeaders.addTo(request, trace);
        try {
            var target = RequestTarget.of(request.uri());
            if (cors.isPreflight(request)) {
                return Future.succeededFuture(answer(context, NO_CONTENT));
            }
            new Exchange(trace, admit(request, target)).attachTo(context);
            return context.sendRequest()
                    .recover(fault -> Future.succeededFuture(refuse(context, fault, trace)));
        } catch (Refused refused) {
            return Future.succeededFuture(refuse(context, refused, trace));
        }
    }

    private Route admit(HttpServerRequest request, RequestTarget target) throws Refused {
        var route = Routes.find(target).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        if (FOR_PROXIES.contains(request.method())
                || (route.isReadOnly() && !READING.contains(request.method()))) {
            throw new Refused(Refusal.NOT_ALLOWED);
        }
        limits.admit(request.remoteAddress().hostAddress(), target.path());
        return route;
    }

    private static ProxyResponse refuse(ProxyContext context, Throwable fault, Trace trace) {
        var refusal = Refusal.FAILED;
        if (fault instanceof Refused refused) {
            refusal = refused.refusal();
        } else {
            LOG.error("A request could not be passed on", fault);
        }
        var answer = answer(context, refusal.status());
        refusal.headers().forEach(answer::putHeader);
        var json = refusal.json(context.request().proxiedRequest().uri(), trace);
        return answer.setBody(
                Body.body(Buffer.buffer(json), MediaType.parse(Refusal.CONTENT_TYPE)));
    }

    private static ProxyResponse answer(ProxyContext context, int status) {
        return context.request().release().response().setStatusCode(status);
    }
}
