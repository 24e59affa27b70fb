package shop.discovery.application;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import shop.discovery.domain.Instance;
import shop.discovery.domain.Registry;
import shop.discovery.domain.ServiceName;

/** Tells whether every service that should be there is. */
public final class AssessShop {

    private final Registry registry;
    private final Set<ServiceName> expected;

    /**
     * @param expected services that are missed even if they were never heard
     */
    public AssessShop(Registry registry, Set<ServiceName> expected) {
        this.registry = registry;
        this.expected = Set.copyOf(expected);
    }

    public ShopView handle() {
        var missed =
                Stream.concat(registry.everUp().stream(), expected.stream())
                        .collect(toUnmodifiableSet());
        var services = new TreeMap<ServiceName, Boolean>();
        Stream.concat(registry.names().stream(), missed.stream())
                .forEach(name -> services.put(name, isUp(name)));
        return new ShopView(services, missed);
    }

    private boolean isUp(ServiceName name) {
        return registry.instances(name).stream().anyMatch(Instance::isUp);
    }
}
