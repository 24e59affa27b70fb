package shop.discovery.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.Map;
import java.util.TreeMap;
import shop.discovery.application.ShopView;

/**
 * How all services are.
 *
 * @param status {@code up}; {@code degraded} if a service that should be there is not; {@code down}
 *     if none of them is
 * @param services {@code up} or {@code down}, by name
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record OverviewResponse(
        String status, String service, Map<String, String> checks, Map<String, String> services) {

    private static final String UP = "up";
    private static final String DOWN = "down";

    static OverviewResponse of(ShopView shop) {
        var services = new TreeMap<String, String>();
        shop.services().forEach((name, isUp) -> services.put(name.value(), isUp ? UP : DOWN));
        var status = shop.isWhole() ? UP : shop.isDown() ? DOWN : "degraded";
        return new OverviewResponse(status, "api-gateway", Map.of("registry", UP), services);
    }
}
