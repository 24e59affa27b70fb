package shop.gateway;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import shop.platform.settings.Settings;

/**
 * What the gateway is told.
 *
 * @param origins whose pages may call the shop from a browser
 * @param readTimeout how long a service may be silent before it answers
 * @param requestTimeout how long a client may take for the head of its first request, and for each
 *     body
 * @param idleTimeout how long a client may take from one answer to the head of its next request
 */
record GatewaySettings(
        int port,
        Set<String> origins,
        Duration readTimeout,
        Duration requestTimeout,
        Duration idleTimeout,
        Map<Service, List<Instance>> instances) {

    private static final String ORIGINS =
            "http://localhost,http://localhost:3000,http://localhost:8080";

    GatewaySettings {
        origins = Set.copyOf(origins);
        instances = Map.copyOf(instances);
    }

    static GatewaySettings of(Settings settings) {
        var instances = new EnumMap<Service, List<Instance>>(Service.class);
        for (var service : Service.values()) {
            instances.put(service, instances(service, settings));
        }
        return new GatewaySettings(
                settings.integer("GATEWAY_PORT", 80, 0, 65_535),
                list(settings.text("CORS_ALLOWED_ORIGINS", ORIGINS)).collect(toUnmodifiableSet()),
                settings.duration("GATEWAY_READ_TIMEOUT", Duration.ofSeconds(10)),
                settings.duration("GATEWAY_REQUEST_TIMEOUT", Duration.ofSeconds(10)),
                settings.duration("GATEWAY_IDLE_TIMEOUT", Duration.ofSeconds(65)),
                instances);
    }

    private static List<Instance> instances(Service service, Settings settings) {
        try {
            return list(settings.text(service.setting(), service.usualUrl()))
                    .map(url -> Instance.at(URI.create(url)))
                    .toList();
        } catch (IllegalArgumentException _) {
            settings.fault(service.setting(), "is not a list of http:// addresses");
            return List.of();
        }
    }

    private static Stream<String> list(String text) {
        return Stream.of(text.split(",", -1)).map(String::strip).filter(part -> !part.isEmpty());
    }
}
