package shop.platform.web;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import io.helidon.common.LazyValue;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Optional;

/**
 * {@code /openapi.json}: what avaje wrote when the service was compiled, taken from where its
 * routes were loaded from, as several services share a class path.
 */
final class OpenApi implements HttpFeature {

    private static final String WRITTEN_BY_AVAJE = "meta/openapi.json";
    private static final JsonType<Object> JSON = Jsonb.builder().build().type(Object.class);

    private final OpenApiDocument document;
    private final List<Class<?>> routes;
    private final LazyValue<byte[]> json = LazyValue.create(this::json);

    OpenApi(OpenApiDocument document, List<Class<?>> routes) {
        this.document = document;
        this.routes = List.copyOf(routes);
    }

    @Override
    public void setup(HttpRouting.Builder routing) {
        routing.get(
                "/openapi.json",
                (_, response) -> {
                    response.headers().contentType(MediaTypes.APPLICATION_JSON);
                    response.send(json.get());
                });
    }

    private byte[] json() {
        routes.stream()
                .map(route -> route.getProtectionDomain().getCodeSource().getLocation())
                .distinct()
                .flatMap(place -> writtenAt(place).stream())
                .forEach(document::add);
        return JSON.toJsonBytes(document.body());
    }

    /** Looks into one jar or directory, and no further. */
    private static Optional<Object> writtenAt(URL place) {
        try (var there = new URLClassLoader(new URL[] {place}, null);
                var written = there.getResourceAsStream(WRITTEN_BY_AVAJE)) {
            return written == null
                    ? Optional.empty()
                    : Optional.of(JSON.fromJson(written.readAllBytes()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
