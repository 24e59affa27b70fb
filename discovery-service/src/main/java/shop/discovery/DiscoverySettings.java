package shop.discovery;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.stream.Stream;
import shop.discovery.domain.RegistryProblem;
import shop.discovery.domain.ServiceName;
import shop.platform.settings.Settings;

/**
 * What only this service is told.
 *
 * @param listedHosts which instances may name as theirs although they do not call from them
 * @param expected the services that should be there, heard of or not
 */
record DiscoverySettings(Set<String> listedHosts, Set<ServiceName> expected) {

    private static final String EXPECTED = "DISCOVERY_EXPECTED_SERVICES";

    DiscoverySettings {
        listedHosts = Set.copyOf(listedHosts);
        expected = Set.copyOf(expected);
    }

    static DiscoverySettings of(Settings settings) {
        return new DiscoverySettings(
                list(settings, "DISCOVERY_LISTED_HOSTS").collect(toUnmodifiableSet()),
                expected(settings));
    }

    private static Set<ServiceName> expected(Settings settings) {
        try {
            return list(settings, EXPECTED).map(ServiceName::new).collect(toUnmodifiableSet());
        } catch (RegistryProblem.Invalid _) {
            settings.fault(EXPECTED, "is not a list of services' names");
            return Set.of();
        }
    }

    private static Stream<String> list(Settings settings, String name) {
        return Stream.of(settings.text(name, "").split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty());
    }
}
