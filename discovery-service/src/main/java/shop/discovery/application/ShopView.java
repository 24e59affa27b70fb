package shop.discovery.application;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import shop.discovery.domain.ServiceName;

/**
 * How the shop is.
 *
 * @param services whether each is up
 * @param expected those that should be
 */
public record ShopView(Map<ServiceName, Boolean> services, Set<ServiceName> expected) {

    public ShopView {
        services = Collections.unmodifiableMap(new TreeMap<>(services));
        expected = Set.copyOf(expected);
    }

    public boolean isWhole() {
        return expected.stream().allMatch(this::isUp);
    }

    /** Whether nothing at all is left of it. */
    public boolean isDown() {
        return !expected.isEmpty() && expected.stream().noneMatch(this::isUp);
    }

    private boolean isUp(ServiceName name) {
        return services.getOrDefault(name, false);
    }
}
