package shop.platform.web;

import io.helidon.common.Size;
import io.helidon.http.DirectHandler;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Running;
import shop.platform.observability.Observability;
import shop.platform.security.Access;
import shop.platform.security.AccessTokens;
import shop.platform.security.Authentication;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;
import shop.platform.web.json.Json;

/**
 * The HTTP side of one service. A service says what it can do ({@link #route}), who may do it
 * ({@link #access}) and what it needs ({@link #check}); the rest is alike for all.
 */
public final class ServiceServer {

    private static final Duration DRAIN = Duration.ofSeconds(20);
    private static final String NO_KEYS = "{\"keys\":[]}";
    private static final int MAX_HEADERS = 8 * 1024;

    private final String name;
    private final Settings settings;
    private final Observability observability;
    private final Json json = Json.shared();
    private final List<HttpFeature> routes = new ArrayList<>();
    private final List<Consumer<HttpRouting.Builder>> raw = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final BodyRules bodies = new BodyRules();
    private final PathNames names = new PathNames();
    private int port;
    private Access access = Access.builder().build();
    private AccessTokens tokens = new AccessTokens(() -> NO_KEYS, Clock.systemUTC());
    private ServiceCredential credential;
    private @Nullable IdempotencyFilter idempotency;

    private ServiceServer(String name, Settings settings, Observability observability) {
        this.name = name;
        this.settings = settings;
        this.observability = observability;
        this.credential = ServiceCredential.of(name, settings);
    }

    public static ServiceServer named(String name, Settings settings, Observability observability) {
        return new ServiceServer(name, settings, observability);
    }

    /** The port unless the setting {@code <NAME>_PORT} gives another; 0 takes any free one. */
    public ServiceServer port(int port) {
        this.port = port;
        return this;
    }

    /** Who may do what; without it everything asks for a signed-in user. */
    public ServiceServer access(Access access) {
        this.access = access;
        return this;
    }

    /** How users' tokens are checked; without it nobody can be signed in. */
    public ServiceServer tokens(AccessTokens tokens) {
        this.tokens = tokens;
        return this;
    }

    /** How other services are recognised, if not by the one in the settings. */
    public ServiceServer credential(ServiceCredential credential) {
        this.credential = credential;
        return this;
    }

    /** A controller's generated route. */
    public ServiceServer route(Function<Json, HttpFeature> route) {
        routes.add(route.apply(json));
        return this;
    }

    /** Plain routes, for streams and the like; they pass the same filters as all others. */
    public ServiceServer raw(Consumer<HttpRouting.Builder> routing) {
        raw.add(routing);
        return this;
    }

    /** Has everything under {@code path} answer under {@code alias} as well, in every respect. */
    public ServiceServer alias(String alias, String path) {
        names.add(alias, path);
        return this;
    }

    /** Something without which the service is not ready. */
    public ServiceServer check(String name, BooleanSupplier alive) {
        return check(new Check(name, true, alive));
    }

    public ServiceServer check(Check check) {
        checks.add(check);
        return this;
    }

    /** Another limit than 64 KB, and other types than JSON, for {@code "POST /api/products"}. */
    public ServiceServer body(String route, long maxBytes, String... types) {
        bodies.add(
                route, maxBytes, types.length == 0 ? List.of("application/json") : List.of(types));
        return this;
    }

    /** Operations, as {@code "POST /api/orders"}, that are done once per Idempotency-Key. */
    public ServiceServer idempotency(IdempotencyStore store, String... operations) {
        idempotency =
                new IdempotencyFilter(
                        store, List.of(operations).stream().map(RoutePattern::of).toList());
        return this;
    }

    /**
     * Answers from now on.
     *
     * @throws IllegalStateException if its port is taken or may not be used
     */
    public Running start() {
        var health = new Health(name, checks);
        var gate = new Gate(access, new Authentication(tokens, credential));
        var routing = HttpRouting.builder();
        var table = new RouteTable(routing);
        var answers = new Answers(new Refusals(table));
        routing.addFilter(
                new Entrance(
                        observability.tracing(),
                        table,
                        names,
                        gate,
                        bodies,
                        answers,
                        new RequestMetrics(observability.metrics()),
                        health::isDraining,
                        settings.flag("ACCESS_LOG", false)));
        if (idempotency != null) {
            routing.addFilter(idempotency);
        }
        routing.error(Throwable.class, answers::answer);
        setUpRoutes(table, health, gate);
        var server = server(routing, answers).start();
        if (!server.isRunning()) {
            throw new IllegalStateException(
                    name + " cannot listen on port " + server.prototype().port());
        }
        return new RunningServer(server, health);
    }

    private void setUpRoutes(RouteTable table, Health health, Gate gate) {
        table.addFeature(health);
        table.addFeature(new Docs());
        table.addFeature(new OpenApi(new OpenApiDocument(name, gate::isOpen), routeClasses()));
        table.get(
                "/metrics",
                (_, response) ->
                        response.header("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                                .send(observability.metrics().scrape()));
        routes.forEach(table::addFeature);
        raw.forEach(plain -> plain.accept(table));
        table.install();
    }

    private List<Class<?>> routeClasses() {
        return routes.stream().<Class<?>>map(HttpFeature::getClass).toList();
    }

    private WebServer server(HttpRouting.Builder routing, DirectHandler refusals) {
        var direct = DirectHandlers.builder();
        for (var event : DirectHandler.EventType.values()) {
            direct.addHandler(event, refusals);
        }
        var takenPort = settings.integer(portSetting(), port, 0, 65_535);
        settings.check();
        return WebServer.builder()
                .port(takenPort)
                .shutdownHook(false)
                .shutdownGracePeriod(DRAIN)
                .maxPayloadSize(bodies.most())
                .directHandlers(direct.build())
                .addProtocol(
                        Http1Config.builder()
                                .maxPrologueLength(MAX_HEADERS)
                                .maxHeadersSize(MAX_HEADERS)
                                .maxBufferedEntitySize(Size.create(bodies.most()))
                                .build())
                .routing(routing)
                .build();
    }

    private String portSetting() {
        return name.toUpperCase(Locale.ROOT).replace('-', '_') + "_PORT";
    }

    private static final class RunningServer implements Running {

        private final WebServer server;
        private final Health health;
        private final int port;

        RunningServer(WebServer server, Health health) {
            this.server = server;
            this.health = health;
            this.port = server.port();
        }

        @Override
        public int port() {
            return port;
        }

        @Override
        public void close() {
            health.drain();
            server.stop();
        }
    }
}
