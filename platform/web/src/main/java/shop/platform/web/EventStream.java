package shop.platform.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Sends events to one client as they come, until it leaves, they end, or the server is stopped. */
public final class EventStream {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration GLANCE = Duration.ofMillis(250);

    private EventStream() {}

    /** Returns when the stream has ended; a comment now and then keeps the connection open. */
    public static void pump(
            ServerRequest request, ServerResponse response, BlockingQueue<ServerEvent> events) {
        pump(request, response, events, HEARTBEAT);
    }

    static void pump(
            ServerRequest request,
            ServerResponse response,
            BlockingQueue<ServerEvent> events,
            Duration heartbeat) {
        response.header(HeaderNames.CONTENT_TYPE, "text/event-stream");
        response.header("X-Accel-Buffering", "no");
        var exchange = Exchange.of(request);
        try (var out = response.outputStream()) {
            beat(out);
            var lastSent = System.nanoTime();
            while (!exchange.isDraining()) {
                var event = events.poll(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
                if (ServerEvent.END.equals(event)) {
                    return;
                }
                if (event != null) {
                    write(out, event);
                    lastSent = System.nanoTime();
                } else if (System.nanoTime() - lastSent > heartbeat.toNanos()) {
                    beat(out);
                    lastSent = System.nanoTime();
                }
            }
        } catch (IOException _) {
            // the client has left, as it may
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void beat(OutputStream out) throws IOException {
        out.write(":\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void write(OutputStream out, ServerEvent event) throws IOException {
        var text =
                "id: %s\nevent: %s\ndata: %s\n\n".formatted(event.id(), event.name(), event.data());
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
