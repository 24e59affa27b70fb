package shop.gateway;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Takes the instances of a service in turn, those that failed lately last. */
final class Upstreams {

    private final Map<Service, List<Instance>> instances;
    private final AtomicInteger turn = new AtomicInteger();

    Upstreams(Map<Service, List<Instance>> instances) {
        this.instances = Map.copyOf(instances);
    }

    /** The next instance that is not among {@code tried}. */
    Optional<Instance> next(Service service, Set<Instance> tried) {
        var all = instances.getOrDefault(service, List.of());
        var first = turn.getAndIncrement();
        var left =
                IntStream.range(0, all.size())
                        .mapToObj(i -> all.get(Math.floorMod(first + i, all.size())))
                        .filter(instance -> !tried.contains(instance))
                        .toList();
        return left.stream()
                .filter(instance -> !instance.isAside())
                .findFirst()
                .or(() -> left.stream().findFirst());
    }
}
