package shop.platform.web;

import io.helidon.http.HttpPrologue;
import io.helidon.http.Method;
import io.helidon.http.PathMatcher;
import io.helidon.webserver.http.ErrorHandler;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRoute;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpSecurity;
import io.helidon.webserver.http.HttpService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Collects the routes and sets them up so that a written-out segment goes before a template's place
 * ({@code /orders/quote} before {@code /orders/{id}}), whatever order they come in; then it can
 * tell a wrong method from an unknown address.
 */
final class RouteTable implements HttpRouting.Builder {

    private static final List<Method> METHODS =
            List.of(Method.GET, Method.POST, Method.PUT, Method.PATCH, Method.DELETE);

    /** Replaced by a character that sorts behind all that stand in addresses. */
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}|\\*");

    private final HttpRouting.Builder routing;
    private final List<HttpRoute> routes = new ArrayList<>();

    RouteTable(HttpRouting.Builder routing) {
        this.routing = routing;
    }

    /** The methods by which {@code asked}'s address can be used; none if it is unknown. */
    List<String> methodsAt(HttpPrologue asked) {
        return METHODS.stream()
                .filter(method -> knows(withMethod(asked, method)))
                .map(Method::text)
                .toList();
    }

    private boolean knows(HttpPrologue asked) {
        return routes.stream().anyMatch(route -> route.accepts(asked).accepted());
    }

    static HttpPrologue withMethod(HttpPrologue asked, Method method) {
        return HttpPrologue.create(
                asked.rawProtocol(),
                asked.protocol(),
                asked.protocolVersion(),
                method,
                asked.uriPath(),
                asked.query(),
                asked.fragment());
    }

    @Override
    public HttpRouting.Builder route(HttpRoute route) {
        routes.add(route);
        return this;
    }

    /** Hands the routes collected over. */
    void install() {
        routes.sort(Comparator.comparing(RouteTable::order));
        routes.forEach(routing::route);
    }

    private static String order(HttpRoute route) {
        var template = route.pathMatcher().flatMap(PathMatcher::matchingElement).orElse("~");
        return PLACE.matcher(template).replaceAll("~");
    }

    @Override
    public HttpRouting.Builder register(HttpService... services) {
        routing.register(services);
        return this;
    }

    @Override
    public HttpRouting.Builder register(String path, HttpService... services) {
        routing.register(path, services);
        return this;
    }

    @Override
    public HttpRouting.Builder addFilter(Filter filter) {
        routing.addFilter(filter);
        return this;
    }

    @Override
    public HttpRouting.Builder addFeature(Supplier<? extends HttpFeature> feature) {
        feature.get().setup(this);
        return this;
    }

    @Override
    public <T extends Throwable> HttpRouting.Builder error(
            Class<T> type, ErrorHandler<? super T> handler) {
        routing.error(type, handler);
        return this;
    }

    @Override
    public HttpRouting.Builder maxReRouteCount(int count) {
        routing.maxReRouteCount(count);
        return this;
    }

    @Override
    public HttpRouting.Builder security(HttpSecurity security) {
        routing.security(security);
        return this;
    }

    @Override
    public HttpRouting.Builder copy() {
        return routing.copy();
    }

    @Override
    public HttpRouting build() {
        return routing.build();
    }
}
