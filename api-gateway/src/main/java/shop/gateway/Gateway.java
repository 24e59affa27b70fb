package shop.gateway;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;
import shop.platform.kernel.Running;
import shop.platform.observability.Logging;
import shop.platform.settings.Settings;
import shop.platform.settings.SettingsProblem;

/** The built-in gateway: one HTTP server and one set of connections per processor. */
public final class Gateway {

    private static final int BAD_SETTINGS = 2;

    private Gateway() {}

    public static void main(String[] args) {
        try {
            var settings = Settings.of(System.getenv());
            Logging.configure(settings);
            var running = start(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(running::close, "gateway/stop"));
            LoggerFactory.getLogger(Gateway.class)
                    .info("The gateway answers on port {}", running.port());
        } catch (SettingsProblem problem) {
            System.err.println(problem.getMessage());
            System.exit(BAD_SETTINGS);
        }
    }

    public static Running start(Settings settings) {
        var own = GatewaySettings.of(settings);
        settings.check();
        var processors = Runtime.getRuntime().availableProcessors();
        var vertx = Vertx.vertx(options(processors));
        var upstreams = new Upstreams(own.instances());
        var limits = new RateLimits(System::nanoTime);
        var port = new AtomicInteger();
        var instances = new DeploymentOptions().setInstances(processors);
        try {
            vertx.deployVerticle(() -> new Door(own, upstreams, limits, port::set), instances)
                    .await(10, TimeUnit.SECONDS);
        } catch (Exception fault) {
            vertx.close();
            throw new IllegalStateException("The gateway cannot start on " + own.port(), fault);
        }
        return running(vertx, port.get());
    }

    private static VertxOptions options(int processors) {
        return new VertxOptions()
                .setEventLoopPoolSize(processors)
                .setFileSystemOptions(
                        new FileSystemOptions()
                                .setFileCachingEnabled(false)
                                .setClassPathResolvingEnabled(false));
    }

    private static Running running(Vertx vertx, int port) {
        return new Running() {

            @Override
            public int port() {
                return port;
            }

            @Override
            public void close() {
                vertx.close().toCompletionStage().toCompletableFuture().join();
            }
        };
    }
}
