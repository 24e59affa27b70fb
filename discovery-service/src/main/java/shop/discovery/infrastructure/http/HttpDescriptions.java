package shop.discovery.infrastructure.http;

import io.avaje.json.JsonDataException;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import shop.discovery.application.port.Descriptions;
import shop.discovery.domain.Address;
import shop.discovery.domain.ServiceName;

/** Fetches {@code /openapi.json} of all services at once. */
public final class HttpDescriptions implements Descriptions, AutoCloseable {

    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int OK = 200;

    private final JsonType<Map<String, Object>> json =
            Jsonb.builder().build().type(Object.class).map();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .build();

    @Override
    public Map<ServiceName, Map<String, Object>> at(Map<ServiceName, Address> places) {
        var asked = new HashMap<ServiceName, CompletableFuture<Optional<Map<String, Object>>>>();
        places.forEach((name, address) -> asked.put(name, ask(address)));
        var found = new HashMap<ServiceName, Map<String, Object>>();
        asked.forEach((name, answer) -> answer.join().ifPresent(it -> found.put(name, it)));
        return found;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private CompletableFuture<Optional<Map<String, Object>>> ask(Address address) {
        var request = HttpRequest.newBuilder(URI.create(address.url() + "/openapi.json")).build();
        return client.sendAsync(request, BodyHandlers.ofString())
                .thenApply(this::read)
                .completeOnTimeout(Optional.empty(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(_ -> Optional.empty());
    }

    private Optional<Map<String, Object>> read(HttpResponse<String> answer) {
        try {
            return answer.statusCode() == OK
                    ? Optional.of(json.fromJson(answer.body()))
                    : Optional.empty();
        } catch (JsonDataException _) {
            return Optional.empty();
        }
    }
}
