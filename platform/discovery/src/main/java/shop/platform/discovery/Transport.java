package shop.platform.discovery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends one HTTP request. Connecting, each read and the whole are bounded, so that neither a silent
 * nor a trickling server holds its caller up.
 */
final class Transport implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(1);

    private final ExecutorService exchanges = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .proxy(HttpClient.Builder.NO_PROXY)
                    .connectTimeout(CONNECT)
                    .executor(exchanges)
                    .build();

    Answer send(
            String method,
            URI uri,
            Map<String, String> headers,
            @Nullable String json,
            Duration within)
            throws IOException {
        var exchange = exchanges.submit(() -> exchange(method, uri, headers, json, within));
        try {
            return exchange.get(within.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + within.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            exchange.cancel(true);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        exchanges.shutdownNow();
    }

    private Answer exchange(
            String method,
            URI uri,
            Map<String, String> headers,
            @Nullable String json,
            Duration within)
            throws IOException, InterruptedException {
        var body = json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
        var request = HttpRequest.newBuilder(uri).timeout(within).method(method, body);
        headers.forEach(request::setHeader);
        if (json != null) {
            request.setHeader("Content-Type", "application/json");
        }
        var response = client.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }
}
