package shop.favourite.infrastructure.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carts as order-service keeps them: what is asked for again with its key is put in once. */
public final class FakeCarts implements AutoCloseable {

    /** A request as it came. */
    public record Asked(String method, String path, @Nullable String key, String body) {}

    private final HttpServer server;
    private final List<Asked> asked = new ArrayList<>();
    private final List<String> inCart = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private int status = 200;
    private String problem = "{}";

    public FakeCarts() {
        try {
            var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            server = HttpServer.create(here, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on answers so; what it is asked for is put in all the same if it is a fault. */
    public synchronized void answers(int newStatus, String newProblem) {
        status = newStatus;
        problem = newProblem;
    }

    public synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }

    public synchronized List<String> inCart() {
        return List.copyOf(inCart);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            var path = exchange.getRequestURI().toString();
            asked.add(new Asked(exchange.getRequestMethod(), path, key, body));
            if ((status == 200 || status >= 500) && keys.add(String.valueOf(key))) {
                inCart.add(body);
            }
            var answer = problem.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
