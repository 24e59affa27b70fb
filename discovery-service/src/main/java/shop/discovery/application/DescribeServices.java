package shop.discovery.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import shop.discovery.application.port.Descriptions;
import shop.discovery.domain.Address;
import shop.discovery.domain.Instance;
import shop.discovery.domain.Registry;
import shop.discovery.domain.ServiceName;

/** Describes the public API of all services that are up, in one OpenAPI document. */
public final class DescribeServices {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Kept(Instant until, Map<String, Object> document) {}

    private final Registry registry;
    private final Descriptions descriptions;
    private final Clock clock;
    private Kept kept = new Kept(Instant.MIN, Map.of());

    public DescribeServices(Registry registry, Descriptions descriptions, Clock clock) {
        this.registry = registry;
        this.descriptions = descriptions;
        this.clock = clock;
    }

    /** The document, which may be a few seconds old. */
    public synchronized Map<String, Object> handle() {
        var now = clock.instant();
        if (!now.isBefore(kept.until())) {
            kept = new Kept(now.plus(FRESH), merged());
        }
        return kept.document();
    }

    private Map<String, Object> merged() {
        var merged = new MergedDescription();
        new TreeMap<>(descriptions.at(places())).forEach(merged::add);
        return merged.document();
    }

    private Map<ServiceName, Address> places() {
        var places = new TreeMap<ServiceName, Address>();
        for (var name : registry.names()) {
            ServiceView.of(registry, name)
                    .foremost()
                    .filter(Instance::isUp)
                    .ifPresent(instance -> places.put(name, instance.address()));
        }
        return places;
    }
}
