package shop.discovery.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shop.discovery.domain.Address;
import shop.discovery.domain.Claim;
import shop.discovery.domain.Instance;
import shop.discovery.domain.InstanceId;
import shop.discovery.domain.KeptRegistry;
import shop.discovery.domain.Registry;
import shop.discovery.domain.ServiceName;
import shop.discovery.domain.Status;

/** Takes in what an instance says of itself, whether it was known before or not. */
public final class RecordHeartbeat {

    /**
     * What is said.
     *
     * @param host where it is reached; if not told, where it calls from
     * @param startedAt if not told, now
     */
    public record Command(
            Claim claim,
            ServiceName name,
            InstanceId id,
            @Nullable String host,
            int port,
            Status status,
            String version,
            @Nullable Instant startedAt) {}

    private final Registry registry;
    private final KeptRegistry kept;
    private final Set<String> listedHosts;
    private final Clock clock;

    /**
     * Over {@code registry}.
     *
     * @param listedHosts which an instance may name although it does not call from them
     */
    public RecordHeartbeat(
            Registry registry, KeptRegistry kept, Set<String> listedHosts, Clock clock) {
        this.registry = registry;
        this.kept = kept;
        this.listedHosts = Set.copyOf(listedHosts);
        this.clock = clock;
    }

    public Instance handle(Command command) {
        var instance = instance(command);
        registry.hear(command.name(), instance);
        kept.keep(command.name(), registry.instances(command.name()));
        return instance;
    }

    private Instance instance(Command command) {
        command.claim().on(command.name());
        var host = command.host() == null ? command.claim().peer() : command.host();
        command.claim().on(host, listedHosts);
        var now = clock.instant();
        return new Instance(
                command.id(),
                new Address(host, command.port()),
                command.status(),
                command.version(),
                command.startedAt() == null ? now : command.startedAt(),
                now);
    }
}
