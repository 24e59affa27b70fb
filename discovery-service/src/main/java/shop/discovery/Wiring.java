package shop.discovery;

import java.time.Clock;
import shop.discovery.application.AssessShop;
import shop.discovery.application.Deregister;
import shop.discovery.application.DescribeServices;
import shop.discovery.application.DiscoverService;
import shop.discovery.application.ListServices;
import shop.discovery.application.RecordHeartbeat;
import shop.discovery.application.SweepRegistry;
import shop.discovery.application.WatchServices;
import shop.discovery.domain.Registry;
import shop.discovery.infrastructure.http.HttpDescriptions;
import shop.discovery.infrastructure.redis.RedisKeptRegistry;
import shop.discovery.presentation.rest.OverviewController;
import shop.discovery.presentation.rest.OverviewController$Route;
import shop.discovery.presentation.rest.RegistryController;
import shop.discovery.presentation.rest.RegistryController$Route;
import shop.discovery.presentation.rest.WatchStream;
import shop.discovery.presentation.schedule.SweepSchedule;
import shop.platform.kernel.Parts;
import shop.platform.kernel.Running;
import shop.platform.observability.Observability;
import shop.platform.redis.Redis;
import shop.platform.security.Access;
import shop.platform.settings.Settings;
import shop.platform.web.Check;
import shop.platform.web.ServiceServer;

/** Puts the service together, innermost first, and takes it apart in the opposite order. */
final class Wiring {

    private static final int PORT = 8000;

    private static final Access ACCESS =
            Access.builder()
                    .service("POST", "/register/{name}")
                    .service("PUT", "/heartbeat/{name}/{instance}")
                    .service("DELETE", "/deregister/{name}/{instance}")
                    .open("GET", "/discover/{name}")
                    .open("GET", "/services")
                    .open("GET", "/watch")
                    .open("GET", "/overview/**")
                    .build();

    private Wiring() {}

    static Running start(Settings settings) {
        return Parts.start(parts -> start(settings, parts));
    }

    private static Running start(Settings settings, Parts parts) {
        var own = DiscoverySettings.of(settings);
        var observability = parts.add(Observability.of(DiscoveryService.NAME, settings));
        var redis = parts.add(Redis.open(settings, observability));
        var kept = new RedisKeptRegistry(redis);
        var registry = new Registry();
        var clock = Clock.systemUTC();
        var sweep = new SweepRegistry(registry, kept, clock);
        sweep.handle();

        var listServices = new ListServices(registry);
        var controller =
                new RegistryController(
                        new RecordHeartbeat(registry, kept, own.listedHosts(), clock),
                        new Deregister(registry, kept, clock),
                        new DiscoverService(registry),
                        listServices);
        var descriptions = parts.add(new HttpDescriptions());
        var overview =
                new OverviewController(
                        new AssessShop(registry, own.expected()),
                        new DescribeServices(registry, descriptions, clock));
        var watch = new WatchStream(listServices, new WatchServices(registry));
        parts.add(SweepSchedule.start(sweep, observability));
        return parts.add(
                ServiceServer.named(DiscoveryService.NAME, settings, observability)
                        .port(PORT)
                        .access(ACCESS)
                        .route(json -> new RegistryController$Route(controller, json.jsonb()))
                        .route(json -> new OverviewController$Route(overview, json.jsonb()))
                        .raw(watch::route)
                        .check(new Check("redis", false, redis::isAlive))
                        .start());
    }
}
