package shop.discovery.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.discovery.application.ServiceView;
import shop.discovery.domain.Address;
import shop.discovery.domain.Instance;

/**
 * A service; host and port are those of an instance that is up, if there is one.
 *
 * @param health {@code up} or {@code down}
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record ServiceResponse(
        String service,
        @Nullable String host,
        @Nullable Integer port,
        String health,
        List<InstanceResponse> instances) {

    static ServiceResponse of(ServiceView view) {
        var address = view.foremost().map(Instance::address);
        return new ServiceResponse(
                view.name().value(),
                address.map(Address::host).orElse(null),
                address.map(Address::port).orElse(null),
                view.foremost().filter(Instance::isUp).isPresent() ? "up" : "down",
                view.instances().stream().map(InstanceResponse::of).toList());
    }
}
