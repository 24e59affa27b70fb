package shop.discovery.application;

import java.util.List;
import shop.discovery.domain.Registry;

/** Shows all services with all their instances, in whatever state. */
public final class ListServices {

    private final Registry registry;

    public ListServices(Registry registry) {
        this.registry = registry;
    }

    public List<ServiceView> handle() {
        return registry.names().stream().map(name -> ServiceView.of(registry, name)).toList();
    }
}
