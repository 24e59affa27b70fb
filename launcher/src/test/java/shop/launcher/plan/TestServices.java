package shop.launcher.plan;

import java.util.List;
import java.util.Set;

/** A registry and an order service that cannot be started. */
final class TestServices {

    static final ServiceSpec REGISTRY = service("discovery-service", 8000, Set.of(Store.REDIS));
    static final ServiceSpec ORDERS =
            service("order-service", 8003, Set.of(Store.MYSQL, Store.KAFKA));
    static final List<ServiceSpec> ALL = List.of(REGISTRY, ORDERS);

    private TestServices() {}

    private static ServiceSpec service(String name, int port, Set<Store> needs) {
        return new ServiceSpec(
                name,
                port,
                needs,
                TestServices.class,
                _ -> {
                    throw new UnsupportedOperationException();
                });
    }
}
