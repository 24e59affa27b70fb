package shop.discovery.application;

import java.time.Clock;
import shop.discovery.domain.KeptRegistry;
import shop.discovery.domain.Registry;

/** Learns what other copies of the registry know, and finds out who is down. */
public final class SweepRegistry {

    private final Registry registry;
    private final KeptRegistry kept;
    private final Clock clock;

    public SweepRegistry(Registry registry, KeptRegistry kept, Clock clock) {
        this.registry = registry;
        this.kept = kept;
        this.clock = clock;
    }

    public void handle() {
        registry.merge(kept.all());
        registry.sweep(clock.instant()).forEach(name -> kept.keep(name, registry.instances(name)));
    }
}
