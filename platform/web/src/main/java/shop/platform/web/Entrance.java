package shop.platform.web;

import io.helidon.common.uri.UriPath;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.NotFoundException;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import shop.platform.kernel.Problem;
import shop.platform.observability.Logging;
import shop.platform.observability.Tracing;

/**
 * What every request passes first and every answer last: names and trace, both slash forms and
 * other names of paths, rights, limits of the body, figures.
 */
final class Entrance implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger("shop.platform.web.Access");

    private static final HeaderName REQUEST_ID = HeaderNames.create("X-Request-Id");

    private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private static final List<Header> PRIVATE_AND_SAFE =
            List.of(
                    HeaderValues.createCached("X-Content-Type-Options", "nosniff"),
                    HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store"));

    private final Tracing tracing;
    private final RouteTable routes;
    private final PathNames names;
    private final Gate gate;
    private final BodyRules bodies;
    private final Answers answers;
    private final RequestMetrics metrics;
    private final BooleanSupplier draining;
    private final boolean logsAll;

    Entrance(
            Tracing tracing,
            RouteTable routes,
            PathNames names,
            Gate gate,
            BodyRules bodies,
            Answers answers,
            RequestMetrics metrics,
            BooleanSupplier draining,
            boolean logsAll) {
        this.tracing = tracing;
        this.routes = routes;
        this.names = names;
        this.gate = gate;
        this.bodies = bodies;
        this.answers = answers;
        this.metrics = metrics;
        this.draining = draining;
        this.logsAll = logsAll;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        var started = System.nanoTime();
        var headers = request.headers();
        var method = request.prologue().method();
        try (var activity = tracing.receive(method.text(), name -> first(headers, name))) {
            request.context().register(new Exchange(activity.traceId(), draining));
            var requestId = requestId(headers);
            MDC.put(Logging.REQUEST_ID, requestId);
            response.header(REQUEST_ID, requestId);
            tracing.inject((name, value) -> response.header(name, value));
            PRIVATE_AND_SAFE.forEach(response::header);
            handle(chain, request, response);
            var route = request.matchingPattern().orElse("none");
            log(method, request, response, started);
            metrics.record(method, route, response.status().code(), System.nanoTime() - started);
            activity.attribute("http.route", route)
                    .attribute("http.response.status_code", response.status().code());
        }
        closeIfAnnounced(request, response);
    }

    private void log(
            Method method, RoutingRequest request, RoutingResponse response, long started) {
        if (logsAll) {
            LOG.info(
                    "{} {} {} {} ms",
                    method.text(),
                    request.prologue().uriPath().rawPath(),
                    response.status().code(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
        }
    }

    /** What may be left of the request must not be taken for another one. */
    private static void closeIfAnnounced(RoutingRequest request, RoutingResponse response) {
        if (response.isSent() && response.headers().contains(HeaderValues.CONNECTION_CLOSE)) {
            if (response.status().equals(Status.REQUEST_ENTITY_TOO_LARGE_413)) {
                BodyRules.dropRest(request);
            }
            throw new CloseConnectionException("as the answer said");
        }
    }

    private void handle(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        try {
            var method = request.prologue().method();
            useOwnName(request);
            if (method.equals(Method.HEAD)) {
                request.prologue(RouteTable.withMethod(request.prologue(), Method.GET));
                response.streamFilter(_ -> OutputStream.nullOutputStream());
            }
            if (request.headers().contains(HeaderNames.IF_NONE_MATCH)
                    && request.prologue().method().equals(Method.GET)) {
                response.streamFilter(client -> unlessKnown(request, response, client));
            }
            if (method.equals(Method.OPTIONS) && tellMethods(request, response)) {
                return;
            }
            admit(request);
            bodies.apply(request);
            chain.proceed();
        } catch (CloseConnectionException gone) {
            throw gone;
        } catch (RuntimeException fault) {
            answers.refuse(request, response, fault);
        }
    }

    /** Drops the body if its client has it already. */
    private static OutputStream unlessKnown(
            RoutingRequest request, RoutingResponse response, OutputStream client) {
        var tag = response.headers().first(HeaderNames.ETAG);
        if (!response.status().equals(Status.OK_200)
                || tag.filter(sent -> Etags.isKnown(request, sent)).isEmpty()) {
            return client;
        }
        response.headers().remove(HeaderNames.CONTENT_TYPE);
        response.headers().remove(HeaderNames.CONTENT_LENGTH);
        response.status(Status.NOT_MODIFIED_304);
        return OutputStream.nullOutputStream();
    }

    private void admit(RoutingRequest request) {
        try {
            gate.admit(request);
        } catch (Problem refusal) {
            var prologue = request.prologue();
            if (!routes.methodsAt(prologue).contains(prologue.method().text())) {
                throw new NotFoundException("no such route");
            }
            throw refusal;
        }
    }

    private boolean tellMethods(RoutingRequest request, RoutingResponse response) {
        var methods = routes.methodsAt(request.prologue());
        if (methods.isEmpty()) {
            return false;
        }
        response.status(Status.NO_CONTENT_204)
                .header(HeaderNames.ALLOW, String.join(", ", methods))
                .send();
        return true;
    }

    private void useOwnName(RoutingRequest request) {
        var path = request.prologue().uriPath().rawPath();
        var own = names.ownNameOf(path);
        if (!own.equals(path)) {
            request.prologue(request.prologue().withUriPath(UriPath.create(own)));
        }
    }

    private static String requestId(ServerRequestHeaders headers) {
        return headers.first(REQUEST_ID)
                .filter(id -> SANE_ID.matcher(id).matches())
                .orElseGet(
                        () -> HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
    }

    private static @Nullable String first(ServerRequestHeaders headers, String name) {
        return headers.first(HeaderNames.create(name)).orElse(null);
    }
}
