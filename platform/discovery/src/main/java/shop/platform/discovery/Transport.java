package shop.platform.discovery;

import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webclient.api.Proxy;
import io.helidon.webclient.api.WebClient;
import java.io.IOException;
import java.net.URI;
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

    private static final Duration CONNECT = Duration.ofMillis(500);

    private final WebClient client =
            WebClient.builder()
                    .proxy(Proxy.noProxy())
                    .connectTimeout(CONNECT)
                    .followRedirects(false)
                    .build();
    private final ExecutorService exchanges = Executors.newVirtualThreadPerTaskExecutor();

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
        exchanges.shutdownNow();
        client.closeResource();
    }

    private Answer exchange(
            String method,
            URI uri,
            Map<String, String> headers,
            @Nullable String json,
            Duration within) {
        var request =
                client.method(Method.create(method))
                        .uri(uri)
                        .skipUriEncoding(true)
                        .readTimeout(within);
        headers.forEach((name, value) -> request.header(HeaderNames.create(name), value));
        if (json != null) {
            request.contentType(MediaTypes.APPLICATION_JSON);
        }
        try (var response = json == null ? request.request() : request.submit(json)) {
            var body = response.entity().hasEntity() ? response.as(String.class) : "";
            return new Answer(response.status().code(), body);
        }
    }
}
