package shop.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody's own system, which the shop calls when something happens. */
final class WebhookEar implements AutoCloseable {

    /** One call, as it came. */
    record Call(String id, String timestamp, String signature, String body) {

        String event() {
            return Json.parse(body).at("event").text();
        }

        /** Whether whoever knows {@code secret} has signed it. */
        boolean isSignedWith(String secret) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
                var signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(UTF_8));
                return signature.equals("v1=" + HexFormat.of().formatHex(signed));
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }
    }

    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    WebhookEar() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::hear);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/shop";
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            calls.add(
                    new Call(
                            headers.getFirst("Webhook-Id"),
                            headers.getFirst("Webhook-Timestamp"),
                            headers.getFirst("Webhook-Signature"),
                            new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            exchange.sendResponseHeaders(204, -1);
        }
    }
}
