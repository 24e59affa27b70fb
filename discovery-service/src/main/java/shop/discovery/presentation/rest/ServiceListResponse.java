package shop.discovery.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import shop.discovery.application.ServiceView;

/** All services. */
@Json(naming = Json.Naming.LowerUnderscore)
public record ServiceListResponse(List<ServiceResponse> services, int count) {

    static ServiceListResponse of(List<ServiceView> views) {
        return new ServiceListResponse(
                views.stream().map(ServiceResponse::of).toList(), views.size());
    }
}
