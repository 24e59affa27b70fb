package shop.launcher.plan;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.platform.settings.Settings;

/**
 * What exactly is to run: the outcome of the settings, before anything is started.
 *
 * @param embedded the stores that are started rather than reached at a given address
 */
public record Plan(
        Home home,
        Settings settings,
        Ports ports,
        Secrets secrets,
        List<ServiceSpec> services,
        Set<Store> embedded) {

    private static final String HOST = "127.0.0.1";
    private static final String ROOT_PASSWORD = "root123";

    public Plan {
        services = List.copyOf(services);
        embedded = Set.copyOf(embedded);
    }

    /**
     * @param only names of services; all of {@code known} where empty
     */
    public static Plan of(Home home, Settings settings, List<ServiceSpec> known, Set<String> only) {
        var services = chosen(known, only);
        var embedded = EnumSet.noneOf(Store.class);
        services.forEach(service -> embedded.addAll(service.needs()));
        embedded.removeIf(store -> settings.optional(store.addressSetting()).isPresent());
        var ports = new Ports(settings);
        var plan =
                new Plan(
                        home,
                        settings,
                        ports,
                        Secrets.in(home.secrets(), known),
                        services,
                        embedded);
        services.forEach(plan::urls);
        settings.check();
        return plan;
    }

    public Optional<ServiceSpec> find(String service) {
        return services.stream().filter(spec -> spec.name().equals(service)).findFirst();
    }

    /** Where the gateway finds a service: here, unless its setting gives one or more addresses. */
    public List<URI> urls(ServiceSpec service) {
        var here = "http://" + HOST + ":" + ports.of(service);
        try {
            return Stream.of(settings.text(service.urlSetting(), here).split(",", -1))
                    .map(url -> URI.create(url.strip()))
                    .toList();
        } catch (IllegalArgumentException _) {
            settings.fault(service.urlSetting(), "is not a list of http:// addresses");
            return List.of();
        }
    }

    public String rootPassword() {
        return settings.text("MYSQL_PASSWORD", ROOT_PASSWORD);
    }

    /** The environment of every service: what was given, and the rest made to fit. */
    public Map<String, String> environment(Map<String, String> given) {
        var environment = new HashMap<>(secrets.values());
        environment.put("SHOP_PROFILE", "dev");
        for (var service : services) {
            environment.put(service.portSetting(), Integer.toString(ports.of(service)));
        }
        find("discovery-service")
                .map(registry -> "http://" + HOST + ":" + ports.of(registry))
                .ifPresent(url -> environment.put("DISCOVERY_SERVICE_URL", url));
        environment.put(
                "DISCOVERY_EXPECTED_SERVICES",
                services.stream()
                        .filter(service -> !service.isRegistry())
                        .map(ServiceSpec::name)
                        .collect(joining(",")));
        if (embedded.contains(Store.KAFKA)) {
            environment.put("KAFKA_SESSION_TIMEOUT", "3500ms");
        }
        environment.put("MYSQL_USER", "root");
        environment.put("MYSQL_PASSWORD", ROOT_PASSWORD);
        environment.put("MYSQL_DB", "ecommerce");
        environment.put("MONGODB_DB", "ecommerce");
        environment.putAll(given);
        embedded.forEach(store -> environment.putAll(addressOf(store)));
        return environment;
    }

    private Map<String, String> addressOf(Store store) {
        var port = Integer.toString(ports.of(store));
        return switch (store) {
            case MYSQL -> Map.of("MYSQL_HOST", HOST, "MYSQL_PORT", port);
            case REDIS -> Map.of("REDIS_HOST", HOST, "REDIS_PORT", port);
            case MONGODB -> Map.of("MONGODB_URL", "mongodb://" + HOST + ":" + port);
            case KAFKA -> Map.of("KAFKA_BROKER", HOST + ":" + port);
        };
    }

    private static List<ServiceSpec> chosen(List<ServiceSpec> known, Set<String> only) {
        var names = known.stream().map(ServiceSpec::name).collect(Collectors.toSet());
        var unknown = only.stream().filter(name -> !names.contains(name)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw new ShopProblem(
                    "There is no %s; the services are %s."
                            .formatted(
                                    String.join(", ", unknown),
                                    names.stream().sorted().collect(Collectors.joining(", "))));
        }
        return known.stream()
                .filter(service -> only.isEmpty() || only.contains(service.name()))
                .toList();
    }
}
