package shop.discovery.domain;

import java.time.Instant;

/**
 * One running copy of a service. It is heard of by its heartbeats; one that says goodbye or is
 * silent for too long is down, and stays visible as such for a while.
 *
 * @param changedAt when it was last heard of, or found to be down
 */
public record Instance(
        InstanceId id,
        Address address,
        Status status,
        String version,
        Instant startedAt,
        Instant changedAt) {

    private static final int LONGEST_VERSION = 64;

    public Instance {
        if (version.length() > LONGEST_VERSION) {
            throw new RegistryProblem.Invalid("version", "must be 64 characters at most");
        }
    }

    public boolean isUp() {
        return status == Status.UP;
    }

    public boolean isDown() {
        return status == Status.DOWN;
    }

    Instance down(Instant now) {
        return new Instance(id, address, Status.DOWN, version, startedAt, now);
    }

    /** Whether this is {@code other} at another time, or has taken its place. */
    boolean standsFor(Instance other) {
        return id.equals(other.id) || address.equals(other.address);
    }

    boolean isNewerThan(Instance other) {
        return changedAt.isAfter(other.changedAt);
    }

    /** Whether someone who watches would want to hear of the step from {@code before} to this. */
    boolean differsFrom(Instance before) {
        return status != before.status || !address.equals(before.address);
    }
}
