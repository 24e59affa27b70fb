package shop.launcher.gateway;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import shop.gateway.Gateway;
import shop.launcher.plan.Plan;
import shop.launcher.plan.ShopProblem;
import shop.launcher.process.Child;
import shop.launcher.process.Health;
import shop.launcher.process.LocalPart;
import shop.launcher.process.Part;
import shop.launcher.process.PortState;
import shop.launcher.process.ProcessRecords;
import shop.launcher.process.Program;
import shop.launcher.process.RestartDelays;
import shop.launcher.process.Supervised;
import shop.platform.settings.Settings;

/**
 * Starts the gateway that this machine can run, on the port that can be had. {@code
 * SHOP_NGINX=false} passes over an nginx that is there.
 */
public final class Gateways {

    private static final String NAME = "gateway";

    private final Plan plan;
    private final Map<String, String> env;
    private final Path root;
    private final ProcessRecords records;
    private final Consumer<String> say;

    public Gateways(
            Plan plan,
            Map<String, String> env,
            Path root,
            ProcessRecords records,
            Consumer<String> say) {
        this.plan = plan;
        this.env = env;
        this.root = root;
        this.records = records;
        this.say = say;
    }

    public Part start() {
        var port = choosePort();
        var nginx =
                plan.settings().flag("SHOP_NGINX", true) ? Nginx.find() : Optional.<Path>empty();
        return nginx.map(found -> nginx(found, port)).orElseGet(() -> builtIn(port));
    }

    private int choosePort() {
        var port = plan.ports().gateway();
        if (PortState.of(port) == PortState.FREE) {
            return port;
        }
        var refusal = PortState.refusal("The gateway", port);
        var other = plan.ports().gatewayForEverybody();
        if (plan.ports().gatewayIsGiven()) {
            throw new ShopProblem(refusal);
        }
        if (PortState.of(other) != PortState.FREE) {
            throw new ShopProblem(refusal + " " + PortState.refusal("It also", other));
        }
        say.accept(refusal + " It takes " + other + " instead.");
        return other;
    }

    private Part nginx(Path nginx, int port) {
        var original = read(root.resolve("api-gateway/nginx.conf"));
        var configuration = new NginxConfiguration(plan, port).fitted(original);
        var program =
                new Program(
                        Nginx.commandIn(plan.home().gateway(), nginx, configuration),
                        env,
                        plan.home().log(NAME));
        return Supervised.start(
                NAME, port, () -> startAndAwait(program, port), records, new RestartDelays(), say);
    }

    private Part builtIn(int port) {
        var settings = Settings.of(env).with("GATEWAY_PORT", Integer.toString(port));
        for (var service : plan.services()) {
            var urls = plan.urls(service).stream().map(URI::toString).collect(joining(","));
            settings = settings.with(service.urlSetting(), urls);
        }
        var part = new LocalPart(NAME, Gateway.start(settings));
        records.add(NAME, port, part.pid());
        return part;
    }

    private static Child startAndAwait(Program program, int port) {
        var child = program.start();
        var health = URI.create("http://127.0.0.1:" + port + "/health");
        if (!Health.becomes(() -> Health.answers(health), child::isAlive)) {
            child.stop();
            throw new ShopProblem(
                    "The gateway does not start: %s (log: %s)"
                            .formatted(program.lastWords(), program.log()));
        }
        return child;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
