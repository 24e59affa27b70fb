package shop.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A product-service that answers every question for stock with the same products, or fails. */
final class StockAnswers implements AutoCloseable {

    private final byte[] body;
    private final HttpServer server;
    private volatile int status = 200;
    private volatile boolean asked;

    /**
     * @param products JSON objects, separated by commas
     */
    StockAnswers(String products) {
        body = "{\"products\":[%s],\"missing\":[]}".formatted(products).getBytes(UTF_8);
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            server = HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/products/batch", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void fail() {
        status = 503;
    }

    void succeed() {
        status = 200;
    }

    boolean wereAsked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked = true;
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
