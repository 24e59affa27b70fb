package shop.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import shop.launcher.process.Part;

/**
 * The running parts in layers: stores, then the registry, the other services, and the gateway. They
 * are closed the other way round, each layer all at once, so that nothing loses what it leans on.
 */
final class Parts implements AutoCloseable {

    private final Layer stores = new Layer();
    private final Layer registry = new Layer();
    private final Layer services = new Layer();
    private final Layer gateway = new Layer();

    Layer stores() {
        return stores;
    }

    Layer registry() {
        return registry;
    }

    Layer services() {
        return services;
    }

    Layer gateway() {
        return gateway;
    }

    List<Part> all() {
        return Stream.of(gateway, services, registry, stores)
                .flatMap(layer -> layer.parts().stream())
                .toList();
    }

    Optional<Part> find(String name) {
        return all().stream().filter(part -> part.name().equals(name)).findFirst();
    }

    @Override
    public void close() {
        gateway.close();
        services.close();
        registry.close();
        stores.close();
    }

    /** Takes parts until it is closed, and from then on closes each that comes late. */
    static final class Layer implements AutoCloseable {

        private final Deque<Part> parts = new ArrayDeque<>();
        private boolean isClosed;

        void add(Part part) {
            if (!isTaken(part)) {
                part.close();
            }
        }

        private synchronized boolean isTaken(Part part) {
            return !isClosed && parts.add(part);
        }

        synchronized List<Part> parts() {
            return List.copyOf(parts);
        }

        private synchronized List<Part> takeAll() {
            isClosed = true;
            var taken = List.copyOf(parts);
            parts.clear();
            return taken;
        }

        @Override
        public void close() {
            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                var closings =
                        takeAll().stream()
                                .map(part -> CompletableFuture.runAsync(part::close, executor))
                                .toArray(CompletableFuture<?>[]::new);
                CompletableFuture.allOf(closings).join();
            }
        }
    }
}
