package shop.platform.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** A neighbour over HTTP that answers what it was told to, and 404 to all else. */
public class FakeService implements AutoCloseable {

    private record Answer(int status, String json) {}

    /** As many may come at once as to a real service; the JDK's default turns them away. */
    private static final int BACKLOG = 1024;

    private static final Answer NONE = new Answer(0, "");

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, UnaryOperator<String>> byQuery = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final HttpServer server;

    public FakeService() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /**
     * From now on answers {@code path} so.
     *
     * @param path with its query, as it is asked
     */
    public final void answers(String path, int status, String json) {
        answers.put(path, new Answer(status, json));
    }

    /**
     * From now on answers {@code path} with 200 and what {@code json} makes of the query.
     *
     * @param path without its query
     */
    public final void answers(String path, UnaryOperator<String> json) {
        byQuery.put(path, json);
    }

    /** From now on takes requests to {@code path} and never answers them. */
    public final void ignores(String path) {
        answers.put(path, NONE);
    }

    public final String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public final void close() {
        closing.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = answerTo(exchange.getRequestURI());
            if (answer.equals(NONE)) {
                closing.await();
                return;
            }
            var body = answer.json().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer answerTo(URI asked) {
        var byQuery = this.byQuery.get(asked.getPath());
        return byQuery == null
                ? answers.getOrDefault(asked.toString(), new Answer(404, "{}"))
                : new Answer(200, byQuery.apply(String.valueOf(asked.getQuery())));
    }
}
