package shop.discovery.application;

import java.time.Clock;
import shop.discovery.domain.Claim;
import shop.discovery.domain.InstanceId;
import shop.discovery.domain.KeptRegistry;
import shop.discovery.domain.Registry;
import shop.discovery.domain.ServiceName;

/** Takes leave of an instance that ends by itself. */
public final class Deregister {

    private final Registry registry;
    private final KeptRegistry kept;
    private final Clock clock;

    public Deregister(Registry registry, KeptRegistry kept, Clock clock) {
        this.registry = registry;
        this.kept = kept;
        this.clock = clock;
    }

    public void handle(Claim claim, ServiceName name, InstanceId id) {
        claim.on(name);
        registry.leave(name, id, clock.instant());
        kept.keep(name, registry.instances(name));
    }
}
