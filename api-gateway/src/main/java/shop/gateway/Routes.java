package shop.gateway;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which path belongs to which service; no other path leads anywhere. */
final class Routes {

    private static final Map<String, Service> BY_PREFIX =
            Map.ofEntries(
                    entry("users", Service.USER),
                    entry("products", Service.PRODUCT),
                    entry("orders", Service.ORDER),
                    entry("cart", Service.ORDER),
                    entry("payments", Service.PAYMENT),
                    entry("inventory", Service.INVENTORY),
                    entry("shipments", Service.SHIPPING),
                    entry("shipping", Service.SHIPPING),
                    entry("promotions", Service.PROMOTION),
                    entry("ratings", Service.RATING),
                    entry("search", Service.SEARCH),
                    entry("favourites", Service.FAVOURITE),
                    entry("favorites", Service.FAVOURITE),
                    entry("notifications", Service.NOTIFICATION),
                    entry("tax", Service.TAX));

    private static final Pattern API = Pattern.compile("/api/([a-z]+)(?:/.*)?");
    private static final Pattern DOCS = Pattern.compile("/docs(?:/.*)?");
    private static final Pattern REGISTRY =
            Pattern.compile("/api/discovery(/services|/discover/[a-z-]+)/?");
    private static final Pattern STREAM =
            Pattern.compile("/api/(?:orders/[^/]+/events|notifications/stream)/?");

    private Routes() {}

    static Optional<Route> find(RequestTarget target) {
        var path = target.path();
        return switch (path) {
            case "/health" -> overview("/overview/health", target);
            case "/openapi.json" -> overview("/overview/openapi.json", target);
            default -> docs(target).or(() -> registry(target)).or(() -> api(target));
        };
    }

    private static Optional<Route> overview(String path, RequestTarget target) {
        return Optional.of(Route.to(Service.DISCOVERY, path + target.query()));
    }

    private static Optional<Route> docs(RequestTarget target) {
        return DOCS.matcher(target.path()).matches()
                ? Optional.of(Route.to(Service.DISCOVERY, target.uri()))
                : Optional.empty();
    }

    private static Optional<Route> registry(RequestTarget target) {
        var registry = REGISTRY.matcher(target.path());
        return registry.matches()
                ? Optional.of(
                        Route.to(Service.DISCOVERY, registry.group(1) + target.query()).readOnly())
                : Optional.empty();
    }

    private static Optional<Route> api(RequestTarget target) {
        var api = API.matcher(target.path());
        if (!api.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(BY_PREFIX.get(api.group(1)))
                .map(service -> Route.to(service, target.uri()))
                .map(route -> STREAM.matcher(target.path()).matches() ? route.streaming() : route);
    }
}
