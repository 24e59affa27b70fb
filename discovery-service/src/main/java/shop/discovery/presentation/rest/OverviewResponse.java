package shop.discovery.presentation.rest;

import static java.util.stream.Collectors.toMap;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shop.discovery.application.ServiceView;
import shop.discovery.domain.Instance;

/**
 * How all services are.
 *
 * @param status {@code up} or, if not every service is, {@code degraded}
 * @param services {@code up} or {@code down}, by name
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record OverviewResponse(
        String status, String service, Map<String, String> checks, Map<String, String> services) {

    private static final String UP = "up";

    static OverviewResponse of(List<ServiceView> views) {
        var services =
                views.stream()
                        .collect(
                                toMap(
                                        view -> view.name().value(),
                                        OverviewResponse::statusOf,
                                        (first, _) -> first,
                                        TreeMap::new));
        var isWhole = services.values().stream().allMatch(UP::equals);
        return new OverviewResponse(
                isWhole ? UP : "degraded", "api-gateway", Map.of("registry", UP), services);
    }

    private static String statusOf(ServiceView view) {
        return view.foremost().filter(Instance::isUp).isPresent() ? UP : "down";
    }
}
