package shop.discovery.application;

import java.util.List;
import java.util.Optional;
import shop.discovery.domain.Instance;
import shop.discovery.domain.Registry;
import shop.discovery.domain.ServiceName;

/** A service and its instances, the oldest first. */
public record ServiceView(ServiceName name, List<Instance> instances) {

    public ServiceView {
        instances = List.copyOf(instances);
    }

    static ServiceView of(Registry registry, ServiceName name) {
        return new ServiceView(name, registry.instances(name));
    }

    /** The instance that stands for the service: one that is up, if there is any. */
    public Optional<Instance> foremost() {
        return instances.stream()
                .filter(Instance::isUp)
                .findFirst()
                .or(() -> instances.stream().findFirst());
    }
}
