package shop.discovery.domain;

import java.util.Set;

/**
 * What lets a service speak for an instance: it may for itself only, and only for a place it calls
 * from or that the shop's operator has listed.
 *
 * @param caller the service that proved to be calling
 * @param peer the address it calls from
 */
public record Claim(String caller, String peer) {

    public void on(ServiceName name) {
        if (!caller.equals(name.value())) {
            throw new RegistryProblem.NotItsOwn(caller, name);
        }
    }

    public void on(String host, Set<String> listed) {
        if (!host.equals(peer) && !listed.contains(host)) {
            throw new RegistryProblem.ForeignHost(host, peer);
        }
    }
}
