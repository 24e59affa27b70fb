package shop.gateway;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Two instances, a and b, of every service. */
final class Shop implements AutoCloseable {

    private final Map<Service, List<Upstream>> services = new EnumMap<>(Service.class);

    Shop() {
        for (var service : Service.values()) {
            var name = service.name().toLowerCase(Locale.ROOT);
            services.put(service, List.of(new Upstream("a-" + name), new Upstream("b-" + name)));
        }
    }

    Upstream a(Service service) {
        return both(service).getFirst();
    }

    Upstream b(Service service) {
        return both(service).getLast();
    }

    List<Integer> ports(Service service) {
        return both(service).stream().map(Upstream::port).toList();
    }

    /** What both instances have heard. */
    List<String> seen(Service service) {
        var seen = new ArrayList<String>();
        both(service).forEach(instance -> seen.addAll(instance.seen()));
        return seen;
    }

    private List<Upstream> both(Service service) {
        return Objects.requireNonNull(services.get(service));
    }

    @Override
    public void close() {
        services.values().forEach(instances -> instances.forEach(Upstream::close));
    }
}
