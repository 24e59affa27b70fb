package shop.launcher.sample;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import shop.launcher.plan.ShopProblem;

/** An HTTP API that speaks JSON, as a client sees it. */
final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    static final JsonType<Object> JSON = Jsonb.instance().type(Object.class);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(3))
                    .build();
    private final URI base;

    Api(URI base) {
        this.base = base;
    }

    /** What came back. */
    record Answer(int status, String body) {

        boolean isGood() {
            return status >= 200 && status < 300;
        }

        /** A member of the JSON object that came back, as text; empty where there is none. */
        String text(String member) {
            if (body.isBlank() || !(JSON.fromJson(body) instanceof Map<?, ?> object)) {
                return "";
            }
            return switch (object.get(member)) {
                case null -> "";
                case Double number when number == Math.rint(number) ->
                        Long.toString(number.longValue());
                case Object value -> value.toString();
            };
        }
    }

    /**
     * @param token of the caller; empty for none
     * @param body JSON; empty for none
     */
    Answer send(String method, String path, String token, String body) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (method.equals("POST")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        request.method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException("%s does not answer".formatted(base), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ShopProblem("Interrupted while asking " + base, e);
        }
    }
}
