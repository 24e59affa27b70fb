package shop.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shop.launcher.plan.ServiceSpec;

/**
 * What is asked of a shop.
 *
 * @param root the directory of the project
 * @param env the settings, by the names of environment variables
 * @param services all there are
 * @param processes whether each service gets a process of its own
 * @param only the services to start; all where empty
 * @param gateway whether to start the gateway
 * @param caches where the JVM's caches for quick starts lie
 * @param training whether this run makes them
 */
public record ShopOptions(
        Path root,
        Map<String, String> env,
        List<ServiceSpec> services,
        boolean processes,
        Set<String> only,
        boolean gateway,
        Optional<Path> caches,
        boolean training) {

    public ShopOptions {
        env = Map.copyOf(env);
        services = List.copyOf(services);
        only = Set.copyOf(only);
    }

    /** All services and the gateway, in this JVM. */
    public static ShopOptions of(Path root, Map<String, String> env) {
        return new ShopOptions(
                root, env, Services.ALL, false, Set.of(), true, Optional.empty(), false);
    }

    /** With other services than the shop's own. */
    ShopOptions withServices(List<ServiceSpec> services) {
        return new ShopOptions(root, env, services, processes, only, gateway, caches, training);
    }

    public ShopOptions inProcesses(boolean processes) {
        return new ShopOptions(root, env, services, processes, only, gateway, caches, training);
    }

    public ShopOptions only(Set<String> only) {
        return new ShopOptions(root, env, services, processes, only, gateway, caches, training);
    }

    public ShopOptions withGateway(boolean gateway) {
        return new ShopOptions(root, env, services, processes, only, gateway, caches, training);
    }

    public ShopOptions withCaches(Optional<Path> caches) {
        return new ShopOptions(root, env, services, processes, only, gateway, caches, training);
    }

    public ShopOptions asTraining() {
        return new ShopOptions(root, env, services, processes, only, gateway, caches, true);
    }
}
