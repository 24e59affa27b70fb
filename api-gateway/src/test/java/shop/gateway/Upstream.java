package shop.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * One instance of a service. What it does is asked for by the query: {@code do=reset} at the
 * instances {@code at=a}; without a query it tells what it has been sent.
 */
final class Upstream implements AutoCloseable {

    static final String LONG_TEXT = "\"" + "laptop ".repeat(1_000) + "\"";

    private final String name;
    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Semaphore mayGoOn = new Semaphore(0);
    private final List<String> seen = new CopyOnWriteArrayList<>();

    Upstream(String name) {
        this.name = name;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Method and address of each request it has heard. */
    List<String> seen() {
        return List.copyOf(seen);
    }

    /** Lets a stream of events go on by one. */
    void nextEvent() {
        mayGoOn.release();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        var body = exchange.getRequestBody().readAllBytes();
        var query = String.valueOf(exchange.getRequestURI().getQuery());
        var isMeant = !query.contains("at=") || query.contains("at=" + name.charAt(0));
        try (exchange) {
            if (!isMeant) {
                echo(exchange, body);
                return;
            }
            switch (query.replaceAll("^do=([a-z0-9]*).*", "$1")) {
                case "reset" -> {}
                case "hang" -> hang();
                case "502" -> send(exchange, 502, "text/plain", "bad");
                case "503" -> send(exchange, 503, "text/plain", "busy");
                case "problem" -> problem(exchange);
                case "long" -> {
                    exchange.getResponseHeaders().set("ETag", "\"3\"");
                    send(exchange, 200, "application/json", LONG_TEXT);
                }
                case "stream" -> stream(exchange);
                default -> echo(exchange, body);
            }
        }
    }

    private void hang() {
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("X-Accel-Buffering", "no");
        exchange.sendResponseHeaders(200, 0);
        for (var i = 1; i <= 3; i++) {
            exchange.getResponseBody().write("data: %d\n\n".formatted(i).getBytes(UTF_8));
            exchange.getResponseBody().flush();
            mayGoOn.acquireUninterruptibly();
        }
    }

    private static void problem(HttpExchange exchange) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("ETag", "\"7\"");
        headers.set("Retry-After", "9");
        headers.add("Set-Cookie", "a=1; HttpOnly");
        headers.add("Set-Cookie", "b=2; HttpOnly");
        send(exchange, 409, "application/problem+json", "{\"type\":\"/problems/of-its-own\"}");
    }

    private void echo(HttpExchange exchange, byte[] body) throws IOException {
        var text = new StringBuilder();
        text.append("instance=").append(name).append('\n');
        text.append(exchange.getRequestMethod()).append(' ');
        text.append(exchange.getRequestURI()).append('\n');
        exchange.getRequestHeaders()
                .forEach((header, values) ->
                        text.append(header).append('=').append(values).append('\n'));
        text.append("body=").append(body.length).append('\n');
        send(exchange, 200, "text/plain; charset=utf-8", text.toString());
    }

    private static void send(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        var isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, isHead ? -1 : bytes.length);
        if (!isHead) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
