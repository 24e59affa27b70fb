package shop.system;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import shop.launcher.Shop;
import shop.launcher.process.Child;
import shop.launcher.process.Health;
import shop.launcher.process.Jvm;
import shop.launcher.process.Program;

/** A further instance of a service of a running shop, on the same stores; not watched by it. */
final class Twin implements AutoCloseable {

    private final String service;
    private final Program program;
    private final URI ready;
    private Child child;

    Twin(Class<?> main, String service, int port, Shop shop) {
        this.service = service;
        var env = new HashMap<>(shop.env());
        env.put("CLASSPATH", Jvm.classPath());
        env.put(service.replace('-', '_').toUpperCase(Locale.ROOT) + "_PORT", "" + port);
        env.put("KAFKA_INSTANCE_ID", "twin-" + port);
        this.program =
                new Program(
                        new Jvm(Optional.empty(), false).command(main, "shop", "160m"),
                        env,
                        shop.plan().home().log(service + "-twin"));
        this.ready = URI.create("http://127.0.0.1:" + port + "/health/ready");
        this.child = program.start();
    }

    /** Starts it again, as the same instance, after it was killed. */
    void restart() {
        child = program.start();
    }

    void awaitReady() {
        if (!Health.becomes(() -> Health.isGood(ready), child::isAlive)) {
            throw new AssertionError(program.lastWords());
        }
    }

    void kill() {
        ProcessHandle.of(child.pid()).ifPresent(ProcessHandle::destroyForcibly);
        child.awaitExit();
    }

    @Override
    public String toString() {
        return "the twin of " + service;
    }

    @Override
    public void close() {
        child.stop();
    }
}
