package shop.discovery.application;

import shop.discovery.domain.Instance;
import shop.discovery.domain.Registry;
import shop.discovery.domain.RegistryProblem.UnknownService;
import shop.discovery.domain.ServiceName;

/** Tells where a service can be called. */
public final class DiscoverService {

    private final Registry registry;

    public DiscoverService(Registry registry) {
        this.registry = registry;
    }

    /** The instances that are up, which may be none. */
    public ServiceView handle(ServiceName name) {
        var service = ServiceView.of(registry, name);
        if (service.instances().isEmpty()) {
            throw new UnknownService(name);
        }
        return new ServiceView(name, service.instances().stream().filter(Instance::isUp).toList());
    }
}
