package shop.discovery.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * All instances of all services, as this copy of the registry knows them. An instance enters with
 * its first heartbeat, is renewed by each further one, is down once it says goodbye or has been
 * silent for too long, and is forgotten a minute later. Copies of the registry tell each other by
 * what they keep: of two accounts of an instance the newer one holds.
 */
public final class Registry {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_INSTANCES = 200;

    private final Map<ServiceName, Map<InstanceId, Instance>> services = new TreeMap<>();
    private final Set<ServiceName> everUp = new TreeSet<>();
    private final Silence silence = new Silence();
    private final List<Consumer<ServiceName>> watchers = new CopyOnWriteArrayList<>();

    /** Takes in a heartbeat; an older instance in the same place is gone. */
    public synchronized void hear(ServiceName name, Instance heard) {
        var known = services.getOrDefault(name, Map.of());
        if (known.size() >= MOST_INSTANCES && !known.containsKey(heard.id())) {
            throw new RegistryProblem.TooManyInstances(name);
        }
        take(name, heard);
    }

    /** Takes leave of an instance. */
    public synchronized void leave(ServiceName name, InstanceId id, Instant now) {
        var instance = services.getOrDefault(name, Map.of()).get(id);
        if (instance == null) {
            throw new RegistryProblem.UnknownInstance(name, id);
        }
        put(name, instance.down(now));
    }

    /** Takes in what another copy of the registry knows. */
    public synchronized void merge(Map<ServiceName, List<Instance>> told) {
        told.forEach((name, instances) -> instances.forEach(each -> mergeOne(name, each)));
    }

    /** Finds out who is down, and forgets who has been for long. Returns what is changed. */
    public synchronized Set<ServiceName> sweep(Instant now) {
        silence.look(now);
        var changed = endTheSilent(now);
        services.forEach((name, instances) -> {
            if (instances.values().removeIf(each -> isForgotten(each, now))) {
                changed.add(name);
            }
        });
        services.values().removeIf(Map::isEmpty);
        return changed;
    }

    public synchronized List<Instance> instances(ServiceName name) {
        return services.getOrDefault(name, Map.of()).values().stream()
                .sorted(Comparator.comparing(Instance::startedAt))
                .toList();
    }

    public synchronized List<ServiceName> names() {
        return List.copyOf(services.keySet());
    }

    /** The services of which an instance has been up since this copy of the registry began. */
    public synchronized Set<ServiceName> everUp() {
        return Set.copyOf(everUp);
    }

    /**
     * Tells {@code watcher}, who must be quick, of each service in which something becomes
     * different. Running the result ends it.
     */
    public Runnable watch(Consumer<ServiceName> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    private void mergeOne(ServiceName name, Instance told) {
        var known = services.getOrDefault(name, Map.of()).values();
        if (known.stream().filter(told::standsFor).allMatch(told::isNewerThan)) {
            take(name, told);
        }
    }

    private void take(ServiceName name, Instance heard) {
        var instances = services.computeIfAbsent(name, _ -> new HashMap<>());
        instances.values().removeIf(each -> heard.standsFor(each) && !each.id().equals(heard.id()));
        put(name, heard);
    }

    private void put(ServiceName name, Instance instance) {
        if (instance.isUp()) {
            everUp.add(name);
        }
        var before =
                services.computeIfAbsent(name, _ -> new HashMap<>()).put(instance.id(), instance);
        if (before == null || instance.differsFrom(before)) {
            watchers.forEach(watcher -> watcher.accept(name));
        }
    }

    private Set<ServiceName> endTheSilent(Instant now) {
        var silent = new TreeMap<ServiceName, List<Instance>>();
        services.forEach((name, instances) ->
                silent.put(
                        name,
                        instances.values().stream()
                                .filter(each -> silence.isTooLong(each, now))
                                .toList()));
        silent.values().removeIf(List::isEmpty);
        var many = silent.values().stream().mapToInt(List::size).sum();
        if (silence.isDoubted(many, alive(), now)) {
            return new TreeSet<>();
        }
        silent.forEach((name, ended) -> ended.forEach(each -> put(name, each.down(now))));
        return new TreeSet<>(silent.keySet());
    }

    private long alive() {
        return services.values().stream()
                .flatMap(instances -> instances.values().stream())
                .filter(each -> !each.isDown())
                .count();
    }

    private static boolean isForgotten(Instance instance, Instant now) {
        return instance.isDown() && instance.changedAt().plus(REMEMBERED).isBefore(now);
    }
}
