package shop.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.UnaryOperator;
import shop.platform.kernel.Running;
import shop.platform.observability.Observability;
import shop.platform.security.Access;
import shop.platform.settings.Settings;

/** The fixture service on a free port, and a client for it. */
final class Shop implements AutoCloseable {

    static final String PARCEL =
            """
            {"items": [{"product_id": "p-1", "quantity": 2, "weight_grams": 10,
                        "fragile": true, "unit_price": 9.99}],
             "shipping_address": "Main Street 1"}
            """;

    private static final Settings PLAIN = Settings.of(Map.of("SHOP_PROFILE", "dev"));

    final ParcelController parcels = new ParcelController();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Observability observability;
    private final Running server;

    private Shop(Settings settings, UnaryOperator<ServiceServer> more) {
        observability = Observability.of("parcel-service", settings);
        var service =
                ServiceServer.named("parcel-service", settings, observability)
                        .access(
                                Access.builder()
                                        .signedIn("GET", "/api/parcels/mine")
                                        .staff("GET", "/api/parcels/secret")
                                        .open("*", "/api/parcels/**")
                                        .build())
                        .route(json ->
                                new ParcelController$Route(
                                        parcels, json.validator(), json.jsonb()));
        server = more.apply(service).start();
    }

    static Shop open() {
        return open(service -> service);
    }

    static Shop open(UnaryOperator<ServiceServer> more) {
        return new Shop(PLAIN, more);
    }

    static Shop thatLogsAll() {
        return new Shop(PLAIN.with("ACCESS_LOG", "true"), service -> service);
    }

    int port() {
        return server.port();
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(method, path, HttpRequest.BodyPublishers.ofString(body), headers);
    }

    HttpResponse<String> send(
            String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                        .method(method, body);
        if (body.contentLength() != 0) {
            request.header("Content-Type", "application/json");
        }
        for (var i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    void stop() {
        server.close();
    }

    @Override
    public void close() {
        client.close();
        server.close();
        observability.close();
    }
}
