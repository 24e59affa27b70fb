package shop.discovery;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.stream.Stream;
import shop.platform.settings.Settings;

/**
 * What only this service is told.
 *
 * @param listedHosts which instances may name as theirs although they do not call from them
 */
record DiscoverySettings(Set<String> listedHosts) {

    static DiscoverySettings of(Settings settings) {
        var hosts = settings.text("DISCOVERY_LISTED_HOSTS", "").split(",", -1);
        return new DiscoverySettings(
                Stream.of(hosts).map(String::strip).collect(toUnmodifiableSet()));
    }
}
