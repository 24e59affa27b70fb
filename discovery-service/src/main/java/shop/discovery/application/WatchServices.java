package shop.discovery.application;

import java.util.function.Consumer;
import shop.discovery.domain.Registry;

/** Tells of each service in which something becomes different. */
public final class WatchServices {

    private final Registry registry;

    public WatchServices(Registry registry) {
        this.registry = registry;
    }

    /** From now until the result is run; {@code watcher} must be quick. */
    public Runnable handle(Consumer<ServiceView> watcher) {
        return registry.watch(name -> watcher.accept(ServiceView.of(registry, name)));
    }
}
