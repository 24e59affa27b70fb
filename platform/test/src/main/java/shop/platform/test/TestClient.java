package shop.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Speaks JSON over HTTP to a service under test. */
public final class TestClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    /**
     * @param base scheme, host and port
     */
    public TestClient(String base) {
        this.base = base;
    }

    public static TestClient ofPort(int port) {
        return new TestClient("http://127.0.0.1:" + port);
    }

    public HttpResponse<String> get(String path, @Nullable String token) {
        return send("GET", path, token, null, Map.of());
    }

    public HttpResponse<String> post(String path, @Nullable String token, String json) {
        return send("POST", path, token, json, Map.of());
    }

    /**
     * Sends a request and waits for its answer.
     *
     * @param token of a person or service; {@code null} for nobody
     */
    public HttpResponse<String> send(
            String method,
            String path,
            @Nullable String token,
            @Nullable String json,
            Map<String, String> headers) {
        var body = json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
        var request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(PATIENCE)
                        .method(method, body);
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::setHeader);
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
