package shop.launcher;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import shop.launcher.plan.Home;
import shop.launcher.plan.ServiceSpec;
import shop.launcher.plan.ShopProblem;
import shop.launcher.process.Child;
import shop.launcher.process.Health;
import shop.launcher.process.Jvm;
import shop.launcher.process.LocalPart;
import shop.launcher.process.Part;
import shop.launcher.process.ProcessRecords;
import shop.launcher.process.Program;
import shop.launcher.process.RestartDelays;
import shop.launcher.process.Supervised;
import shop.platform.settings.Settings;

/** How a service comes to run: in this process, or in a watched process of its own. */
interface ServiceStarter {

    /** Returns once the service answers. */
    Part start(ServiceSpec service, int port);

    static ServiceStarter inThisProcess(Map<String, String> env, ProcessRecords records) {
        return (service, port) -> {
            var running = service.start().apply(Settings.of(InstanceName.added(env, port)));
            var part = new LocalPart(service.name(), running);
            records.add(part.name(), part.port(), part.pid());
            return part;
        };
    }

    static ServiceStarter inProcesses(
            Map<String, String> env,
            Home home,
            Jvm jvm,
            ProcessRecords records,
            Consumer<String> say) {
        var withClassPath = new HashMap<>(env);
        withClassPath.put("CLASSPATH", Jvm.classPath());
        var heap = env.getOrDefault("SERVICE_HEAP", "160m");
        return (service, port) -> {
            var program =
                    new Program(
                            jvm.command(service.main(), "shop", heap),
                            InstanceName.added(withClassPath, port),
                            home.log(service.name()));
            return Supervised.start(
                    service.name(),
                    port,
                    () -> startAndAwait(program, service.name(), port),
                    records,
                    new RestartDelays(),
                    say);
        };
    }

    private static Child startAndAwait(Program program, String name, int port) {
        var child = program.start();
        var health = URI.create("http://127.0.0.1:" + port + "/health/live");
        if (!Health.becomes(() -> Health.isGood(health), child::isAlive)) {
            child.stop();
            throw new ShopProblem(
                    "%s does not start: %s (log: %s)"
                            .formatted(name, program.lastWords(), program.log()));
        }
        return child;
    }
}
