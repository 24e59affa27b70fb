package shop.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Set;
import shop.launcher.plan.ServiceSpec;
import shop.launcher.plan.Store;
import shop.platform.kernel.Running;
import shop.platform.settings.Settings;

/** A service that answers 200 to everything. */
final class ToyService implements Running {

    private final HttpServer server;

    private ToyService(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
    }

    static ServiceSpec spec(Set<Store> needs) {
        return new ServiceSpec("toy-service", 8003, needs, ToyService.class, ToyService::start);
    }

    static Running start(Settings settings) {
        return new ToyService(settings.integer("TOY_SERVICE_PORT", 0, 1, 65_535));
    }

    public static void main(String[] arguments) {
        start(Settings.of(System.getenv()));
    }

    @Override
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
